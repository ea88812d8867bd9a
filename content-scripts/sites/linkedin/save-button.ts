import { closest, deepQuery, visibleText } from '../../engine/locate/dom.ts';
import { isInSight } from '../../engine/locate/sight.ts';
import { says } from '../../engine/locate/words.ts';
import { SAVE } from './forms/words.ts';

/**
 * The form's one Save button: exactly that word as its text, else in its label, else the one `submit`. It may stand
 * outside the inner dialog, so all that can be used while the form is open is searched when the dialog has none: the page
 * behind a modal dialog has Saves of its own. Null when there is none or several.
 */
export function saveButton(container: Element): HTMLButtonElement | null {
  for (const root of [container, modalAround(container) ?? document]) {
    const buttons = [...deepQuery(root, 'button')].filter(
      (button): button is HTMLButtonElement => button instanceof HTMLButtonElement && isInSight(button),
    );
    for (const fits of [bySaveText, bySaveLabel, root === container ? bySubmit : never]) {
      const found = buttons.filter(fits);
      if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
    }
  }
  return null;
}

export const canBePressed = (button: HTMLButtonElement | null): button is HTMLButtonElement =>
  button !== null && !button.disabled && button.getAttribute('aria-disabled') !== 'true';

/** The outermost dialog that keeps the rest of the page from being used; also when the form is in a shadow root in it. */
function modalAround(element: Element): Element | null {
  const root = element.getRootNode();
  const outer = root instanceof ShadowRoot ? modalAround(root.host) : null;
  return outer ?? closest(element, ':modal, [aria-modal="true"]');
}

const bySaveText = (button: HTMLButtonElement): boolean => says(SAVE, visibleText(button));
const bySaveLabel = (button: HTMLButtonElement): boolean => says(SAVE, button.getAttribute('aria-label') ?? '');
const bySubmit = (button: HTMLButtonElement): boolean => button.getAttribute('type') === 'submit';
const never = (): boolean => false;
