import { SAVE } from '../forms/words.ts';
import { deepQuery, isVisible, visibleText } from './dom.ts';
import { says } from './words.ts';

/**
 * The form's one Save button: exactly that word as its text, else in its label, else the one `submit`. It may stand
 * outside the inner dialog, so the whole page is searched when the dialog has none. Null when there is none or several.
 */
export function saveButton(container: Element): HTMLButtonElement | null {
  for (const root of [container, document.body]) {
    const buttons = [...deepQuery(root, 'button')].filter(
      (button): button is HTMLButtonElement => button instanceof HTMLButtonElement && isVisible(button),
    );
    for (const fits of [bySaveText, bySaveLabel, root === container ? bySubmit : never]) {
      const found = buttons.filter(fits);
      if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
    }
  }
  return null;
}

const bySaveText = (button: HTMLButtonElement): boolean => says(SAVE, visibleText(button));
const bySaveLabel = (button: HTMLButtonElement): boolean => says(SAVE, button.getAttribute('aria-label') ?? '');
const bySubmit = (button: HTMLButtonElement): boolean => button.getAttribute('type') === 'submit';
const never = (): boolean => false;
