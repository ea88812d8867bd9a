import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** So much of a text must be visible before it counts as being on screen, in CSS pixels; less when it is shorter. */
const ENOUGH_PX = 48;
const STEPS = Array.from({ length: 41 }, (_, step) => step / 40);

/** The foot, where it stays in view whatever is scrolled, and covers a part of the window. */
function stayingFoot(element: Element): HTMLElement | undefined {
  const foot = element.closest('.screen')?.querySelector<HTMLElement>('.screen-foot');
  return foot && getComputedStyle(foot).position === 'sticky' ? foot : undefined;
}

/** Brings the element back between the top of the window and the foot, where it has been scrolled out of there. */
export function bringBack(element: Element): void {
  const foot = stayingFoot(element);
  if (!foot) return;
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom < ENOUGH_PX || top > innerHeight - foot.offsetHeight - ENOUGH_PX)
    element.scrollIntoView({ block: 'nearest' });
}

/**
 * Whether the element is really in sight: in the window, not under the foot, and the window itself visible. `besideFoot`
 * asks for it together with the foot: where there is so little room that the foot stands at the end of all, the two never
 * are, and the window alone has to be visible.
 */
export function useOnScreen(element: RefObject<Element | null>, besideFoot = false): boolean {
  const [inView, setInView] = useState(false);
  const [awake, setAwake] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    let observer: IntersectionObserver | undefined;
    const watch = () => {
      observer?.disconnect();
      const staying = stayingFoot(watched);
      observer = new IntersectionObserver(
        (entries) => {
          const entry = entries.at(-1);
          if (!entry) return;
          const enough = Math.min(ENOUGH_PX, entry.boundingClientRect.height / 2);
          setInView((besideFoot && !staying) || (entry.isIntersecting && entry.intersectionRect.height >= enough));
        },
        { rootMargin: `0px 0px -${staying?.offsetHeight ?? 0}px 0px`, threshold: STEPS },
      );
      observer.observe(watched);
    };
    // the foot grows when a hint or a box opens in it, and then covers more
    const foot = watched.closest('.screen')?.querySelector('.screen-foot');
    const resized = new ResizeObserver(watch);
    resized.observe(foot ?? watched);
    // where there is little room the foot does not stay
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
  }, [element, besideFoot]);
  return inView && awake;
}
