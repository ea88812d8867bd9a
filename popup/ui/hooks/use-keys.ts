import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A field in which a letter is a letter. Radio buttons and switches take no letters. */
const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type="radio"], [type="checkbox"], [type="button"])'));

/** Hears the keys of the page, or those within one element; what `press` takes is nobody else's. */
export function useKeydown(press: (event: KeyboardEvent) => boolean, within?: RefObject<HTMLElement | null>): void {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const target: EventTarget | null = within ? within.current : window;
    const heard = (event: Event) => {
      if (latest.current(event as KeyboardEvent)) event.preventDefault();
    };
    target?.addEventListener('keydown', heard);
    return () => target?.removeEventListener('keydown', heard);
  }, [within]);
}

/** Single keys for a screen, never while somebody types, never together with a modifier, never by holding one down. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useKeydown((event) => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return false;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    if (takesLetters(event.target)) return false;
    // arrows move within a radio group
    if (event.key.startsWith('Arrow') && event.target instanceof HTMLInputElement) return false;
    const run = keys[event.key.toLowerCase()];
    run?.();
    return run !== undefined;
  });
}
