import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The same width as in desk.css: below it the three columns become three steps. */
const NARROW = '(width < 56.25em)';
let before: Element | null = null;

/**
 * For one of the steps: when it comes on screen in the place of another, its heading gets the focus. Side by side
 * nothing moves, and nothing does when the desk opens.
 */
export function useStepFocus<T extends HTMLElement>(shown: boolean): RefObject<T> {
  const column = useRef<T>(null);
  useEffect(() => {
    if (!shown) return;
    const isChange = before !== null && before !== column.current;
    before = column.current;
    if (isChange && matchMedia(NARROW).matches) column.current?.querySelector('h2')?.focus();
  }, [shown]);
  return column as RefObject<T>;
}
