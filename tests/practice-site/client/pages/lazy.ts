import { type RefCallback, useCallback, useState } from 'react';
import { usePage } from '../page-context.ts';

/** How many entries come at a time. */
const BATCH = 4;

interface Lazy<T> {
  shown: T[];
  /** For the last one shown, while there are more: a ref that brings them once it is scrolled into view. */
  watch: RefCallback<HTMLElement> | undefined;
}

/** Entries of a long page, a few at a time when the page is built that way. */
export function useLazy<T>(entries: readonly T[]): Lazy<T> {
  const { lazyCards } = usePage();
  const [count, setCount] = useState(BATCH);
  const shown = lazyCards ? entries.slice(0, count) : [...entries];
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setCount((before) => before + BATCH);
      },
      { threshold: 0.5 },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { shown, watch: shown.length < entries.length ? watch : undefined };
}
