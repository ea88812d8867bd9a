import type { FormTask } from '../../src/page/task.ts';
import type { Entry } from '../../src/profile/entry.ts';
import { entryFrom, sameEntry } from '../../src/profile/same-entry.ts';
import { type FieldName, SECTIONS } from '../../src/profile/sections.ts';
import { type Refusal, refuse } from '../../src/refusal.ts';
import { type Located, textIn } from './form.ts';

/** Refuses a form that belongs to another entry than the one the change names, whatever its number says. */
export function entryRefusal(task: FormTask, form: Located): Refusal | undefined {
  const { entry, section, op } = task;
  // a reader does not know yet what the entry is called
  if (entry === undefined || entry.title === '' || op === 'add') return undefined;
  const { naming } = SECTIONS[section];
  const changed = (name: string | undefined) =>
    task.fields.some((field) => field.name === name && field.before !== null);
  // a name that is itself being changed is compared with the change's `before` instead: a difference is a conflict
  const said: Record<string, string | undefined> = {
    ...(changed(naming?.title) ? { [naming?.title ?? '']: entry.title } : {}),
    ...(changed(naming?.company) ? { [naming?.company ?? '']: entry.company } : {}),
    ...(changed(naming?.start) ? { [naming?.start ?? '']: entry.start } : {}),
    ...(changed(naming?.end) ? { [naming?.end ?? '']: entry.end } : {}),
  };
  const live = entryFrom(section, (name) => (name in said ? said[name] : textIn(form, name as FieldName)));
  return live !== undefined && isMeant(entry, live) ? undefined : refuse('entry-differs');
}

/** A company that was not said, when somebody named the entry by hand, is any company. */
const isMeant = (wanted: Entry, live: Entry): boolean =>
  sameEntry(wanted.company === '' ? { ...wanted, company: live.company } : wanted, live);
