import { DELETE } from '#site/forms/words.ts';
import type { FieldText } from '../../../src/profile/field-text.ts';
import type {} from '../../../src/profile/sections.ts';
import { type Refusal, refuse } from '../../../src/refusals.ts';
import { controlsIn } from '../locate/controls.ts';
import { deepQuery, visibleText } from '../locate/dom.ts';
import { controlsOf } from '../locate/field.ts';
import { type Located, textIn } from '../locate/form.ts';
import { nameOf } from '../locate/names.ts';
import { isInSight } from '../locate/sight.ts';
import { valueIn } from '../locate/value.ts';
import { says } from '../locate/words.ts';

const isDelete = (button: Element): boolean => says(DELETE, visibleText(button)) || says(DELETE, nameOf(button));

/** The one button that deletes the entry; null when there is none or several. */
export function deleteButton(root: Element): HTMLElement | null {
  const found = [...deepQuery(root, 'button, [role="button"]')].filter(
    (element): element is HTMLElement => element instanceof HTMLElement && isInSight(element) && isDelete(element),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const isBlank = (text: string): boolean => text.trim() === '' || text === 'no';

/** All that goes with the entry: nothing is deleted that was not read, and approved, by name. */
export const goingWith = (form: Located): FieldText[] =>
  form.form.steps.map(({ name }) => ({ name, text: textIn(form, name) })).filter(({ text }) => !isBlank(text));

/** What nobody can be shown before it goes: a control that holds something and is none that we know. */
export function goesUnread({ form, fields, container }: Located): Refusal | undefined {
  const all = controlsIn(container);
  const known = new Set([...fields.values()].flatMap((field) => controlsOf(field, all)));
  const isOthers = (name: string) => form.others.some((other) => other.test(name));
  return all.some((control) => !known.has(control) && !isBlank(valueIn(control)) && !isOthers(nameOf(control)))
    ? refuse('goes-unread')
    : undefined;
}

/** Brings the site's own Delete before the owner; the owner presses it, and answers the site's question. */
export function readyToRemove(container: Element): Refusal | undefined {
  const button = deleteButton(container);
  if (button === null) return refuse('remove-not-found');
  button.scrollIntoView({ block: 'center' });
  button.focus();
  return undefined;
}
