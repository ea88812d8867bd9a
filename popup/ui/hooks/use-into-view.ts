import { useEffect, useRef } from 'preact/hooks';

/** Brings what just appeared into view, without taking the focus. `what` names it; undefined when there is nothing. */
export function useIntoView<E extends HTMLElement>(what: string | undefined) {
  const place = useRef<E>(null);
  useEffect(() => {
    if (what === undefined) return;
    // after the new screen has put itself at its start
    const frame = requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [what]);
  return place;
}
