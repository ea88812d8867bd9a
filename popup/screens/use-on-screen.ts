import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** So much of a text must be visible before it counts as being on screen, in CSS pixels; less when it is shorter. */
const ENOUGH_PX = 48;
const STEPS = Array.from({ length: 41 }, (_, step) => step / 40);

/** The part of the window that the foot covers. */
function covered(element: Element): number {
  const foot = element.closest('.screen')?.querySelector<HTMLElement>('.screen-foot');
  return foot && getComputedStyle(foot).position === 'sticky' ? foot.offsetHeight : 0;
}

/** Whether the element is really in sight: in the window, not under the foot, and the window itself visible. */
export function useOnScreen(element: RefObject<Element | null>): boolean {
  const [inView, setInView] = useState(false);
  const [awake, setAwake] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    let observer: IntersectionObserver | undefined;
    const watch = () => {
      observer?.disconnect();
      observer = new IntersectionObserver(
        (entries) => {
          const entry = entries.at(-1);
          if (!entry) return;
          const enough = Math.min(ENOUGH_PX, entry.boundingClientRect.height / 2);
          setInView(entry.isIntersecting && entry.intersectionRect.height >= enough);
        },
        { rootMargin: `0px 0px -${covered(watched)}px 0px`, threshold: STEPS },
      );
      observer.observe(watched);
    };
    // the foot grows when a hint or a box opens in it, and then covers more
    const foot = watched.closest('.screen')?.querySelector('.screen-foot');
    const resized = new ResizeObserver(watch);
    resized.observe(foot ?? watched);
    // where there is little room the foot scrolls along, and covers nothing
    addEventListener('resize', watch);
    const seen = () => setAwake(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', seen);
    // it may have come into sight between the drawing and now
    seen();
    return () => {
      observer?.disconnect();
      resized.disconnect();
      removeEventListener('resize', watch);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [element]);
  return inView && awake;
}
