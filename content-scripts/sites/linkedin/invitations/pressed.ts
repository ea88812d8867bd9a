import { own } from '../../../engine/page-state.ts';

export interface Pressed {
  readonly path: string;
  readonly act: 'accept' | 'ignore';
}

declare global {
  /** Which of the site's own buttons was pressed last in this document, and on whose card. */
  var countersignPressed: Pressed | undefined;
  /** The button that stood still and was brought before the owner. */
  var countersignStood: HTMLElement | undefined;
  var countersignWatching: AbortController | undefined;
}

export const lastPressed = (): Pressed | null => own('countersignPressed') ?? null;

export const notePressed = (pressed: Pressed): void => {
  globalThis.countersignPressed = pressed;
};

/**
 * A card may become somebody else's under the focus we gave its button. Then the focus goes, and a key that was on its way
 * presses nothing; a click is aimed by the owner and is left alone.
 */
function keepFrom(button: HTMLElement, isTheirs: () => boolean, signal: AbortSignal): void {
  const leave = (): boolean => {
    if (isTheirs()) return false;
    button.blur();
    return true;
  };
  const observer = new MutationObserver(() => leave() && observer.disconnect());
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  button.addEventListener('blur', () => observer.disconnect(), { signal });
  const stop = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || !event.composedPath().includes(button) || !leave()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const key of ['keydown', 'keyup'] as const) window.addEventListener(key, stop, { capture: true, signal });
}

/**
 * Listens once for the press of a button of one card: a card that vanishes afterwards was answered in this way. Only what a
 * person did counts. Nothing is added to the page.
 */
export function watch(
  path: string,
  buttons: Readonly<Partial<Record<Pressed['act'], HTMLElement | null>>>,
  focused: HTMLElement,
  isTheirs: () => boolean,
): void {
  own('countersignWatching')?.abort();
  const watching = new AbortController();
  globalThis.countersignWatching = watching;
  keepFrom(focused, isTheirs, watching.signal);
  for (const act of ['accept', 'ignore'] as const) {
    const button = buttons[act];
    button?.addEventListener('click', (event) => event.isTrusted && isTheirs() && notePressed({ path, act }), {
      capture: true,
      signal: watching.signal,
    });
  }
}
