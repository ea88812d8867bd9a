import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The same width as in desk.css: below it the three columns become three steps. */
const NARROW = '(width < 56.25em)';

/**
 * For one of the steps: when it comes on screen in the place of another, its heading gets the focus. Side by side
 * nothing moves, and the step the desk opens with (`first`) takes nothing.
 */
export function useStepFocus<T extends HTMLElement>(shown: boolean, first = false): RefObject<T> {
  const column = useRef<T>(null);
  const waits = useRef(first);
  useEffect(() => {
    if (shown && !waits.current && matchMedia(NARROW).matches) column.current?.querySelector('h2')?.focus();
    waits.current = false;
  }, [shown]);
  return column as RefObject<T>;
}
