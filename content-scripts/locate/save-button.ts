import { deepQuery, isVisible, visibleText } from './dom.ts';

const SAVE = /^(save|speichern|gem|enregistrer|guardar|salvar|salva|salvați)$/i;

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

const bySaveText = (button: HTMLButtonElement): boolean => SAVE.test(visibleText(button));
const bySaveLabel = (button: HTMLButtonElement): boolean => SAVE.test((button.getAttribute('aria-label') ?? '').trim());
const bySubmit = (button: HTMLButtonElement): boolean => button.getAttribute('type') === 'submit';
const never = (): boolean => false;
