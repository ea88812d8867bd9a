export interface Pressed {
  readonly path: string;
  readonly act: 'accept' | 'ignore';
}

declare global {
  /** Which of the site's own buttons was pressed last in this document, and on whose card. */
  var countersignPressed: Pressed | undefined;
  var countersignWatching: AbortController | undefined;
}

export const lastPressed = (): Pressed | null => globalThis.countersignPressed ?? null;

export const notePressed = (pressed: Pressed): void => {
  globalThis.countersignPressed = pressed;
};

/**
 * Listens once for the press of a button of one card: a card that vanishes afterwards was answered in this way. Only what a
 * person did counts. Nothing is added to the page.
 */
export function watch(path: string, buttons: Readonly<Partial<Record<Pressed['act'], HTMLElement | null>>>): void {
  globalThis.countersignWatching?.abort();
  const watching = new AbortController();
  globalThis.countersignWatching = watching;
  for (const act of ['accept', 'ignore'] as const) {
    const button = buttons[act];
    button?.addEventListener('click', (event) => event.isTrusted && notePressed({ path, act }), {
      capture: true,
      signal: watching.signal,
    });
  }
}
