import { type Refusal, refuse } from '../../src/refusal.ts';
import { DELETE } from '../forms/words.ts';
import { deepQuery, visibleText } from '../locate/dom.ts';
import { nameOf } from '../locate/names.ts';
import { isInSight } from '../locate/sight.ts';
import { says } from '../locate/words.ts';

const isDelete = (button: Element): boolean => says(DELETE, visibleText(button)) || says(DELETE, nameOf(button));

/** The one button that deletes the entry; null when there is none or several. */
export function deleteButton(root: Element): HTMLElement | null {
  const found = [...deepQuery(root, 'button, [role="button"]')].filter(
    (element): element is HTMLElement => element instanceof HTMLElement && isInSight(element) && isDelete(element),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Brings the site's own Delete before the owner; the owner presses it, and answers the site's question. */
export function readyToRemove(container: Element): Refusal | undefined {
  const button = deleteButton(container);
  if (button === null) return refuse('remove-not-found');
  button.scrollIntoView({ block: 'center' });
  button.focus();
  return undefined;
}
