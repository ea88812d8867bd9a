import { useEffect, useRef } from 'preact/hooks';

/** A field in which a letter is a letter. Radio buttons and switches take no letters. */
const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type="radio"], [type="checkbox"], [type="button"])'));

/** Single keys for a screen, never while somebody types, never together with a modifier, never by holding one down. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (takesLetters(event.target)) return;
      // arrows move within a radio group
      if (event.key.startsWith('Arrow') && event.target instanceof HTMLInputElement) return;
      const run = latest.current[event.key.toLowerCase()];
      if (!run) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
