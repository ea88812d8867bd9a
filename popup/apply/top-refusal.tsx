import { useEffect, useRef } from 'preact/hooks';
import type { Refusal } from '../../src/refusals.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';

/** Why the last press did nothing; brought into view, as the button may stand far below. */
export function TopRefusal({ refusal }: { refusal: Refusal | undefined }) {
  const place = useIntoView<HTMLDivElement>(refusal?.refused);
  if (!refusal) return null;
  return (
    <div ref={place}>
      <RefusalNotice refusal={refusal} />
    </div>
  );
}

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
