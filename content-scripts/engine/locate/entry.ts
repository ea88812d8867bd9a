import { compareEntries, type EntryPart, entryFrom } from '../../../src/profile/same-entry.ts';
import { AREA_RULES, type FieldName } from '../../../src/profile/sections.ts';
import { type Refusal, refuse } from '../../../src/refusals.ts';
import type { FormTask } from '../../../src/site/task.ts';
import { isHidden, type Located, textIn } from './form.ts';

/**
 * Refuses a form that belongs to another entry than the one the change names, whatever its number says: all that the change
 * says of its entry must be found and agree, and what it leaves open is the owner's to say.
 */
export function entryRefusal(task: FormTask, form: Located): Refusal | undefined {
  const { entry, section, op } = task;
  const { naming } = AREA_RULES[section];
  // a reader does not know yet what the entry is called
  if (naming === undefined || entry === undefined || entry.title === '' || op === 'add') return undefined;
  // a name that is itself being changed is compared with the change's `before` instead: a difference is a conflict
  const isChanged = (part: EntryPart) =>
    task.fields.some(({ name, before }) => name === naming[part] && before !== null);
  const live = entryFrom(section, (name) => textIn(form, name as FieldName));
  if (live === undefined) return isChanged('title') ? undefined : refuse('entry-differs');
  const { differs, open } = compareEntries(entry, live);
  const unseen = (part: EntryPart): Refusal | undefined => {
    const name = naming[part];
    return name === undefined || isHidden(form, name) ? undefined : form.missing.get(name);
  };
  for (const part of differs) if (!isChanged(part)) return unseen(part) ?? refuse('entry-differs');
  const isOpen = (part: EntryPart) =>
    !isChanged(part) && (open.includes(part) || (!entry[part] && unseen(part) !== undefined));
  return !task.chosen && (['company', 'start'] as const).some(isOpen) ? refuse('entry-not-named') : undefined;
}
