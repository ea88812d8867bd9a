import type * as z from 'zod/mini';
import { checkAnswer } from '../invitation/answer.ts';
import type { Entry } from '../profile/entry.ts';
import { isNever } from '../profile/never.ts';
import { entryFrom, sameEntry } from '../profile/same-entry.ts';
import {
  AREA_RULES,
  type Area,
  type FieldName,
  fieldRule,
  isArea,
  isNetwork,
  OPS,
  type Op,
} from '../profile/sections.ts';
import { checkValue, isBackwards } from '../profile/values.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { findHidden } from '../text/hidden.ts';
import type { changeSchema } from '../wire/claims.ts';

/** What the owner is warned of before reading a text. */
export const WARNINGS = [
  'hidden',
  'gap',
  'mixed',
  'disguised',
  'link',
  'link-mixed',
  'link-other',
  'link-coded',
  'link-pretends',
  'headline-seen',
  'emptied',
  'shorter-half',
  'entry-open',
] as const;

export const MAX_CHANGES_IN_SET = 200;

export interface FieldEdit {
  readonly name: FieldName;
  /** What the form holds; empty for a new entry. */
  readonly before: string;
  /** What goes in; empty for an entry that is removed. */
  readonly after: string;
}

/** A change that keeps all the rules of its section. */
export interface Change {
  readonly id: string;
  readonly section: Area;
  /** The entry to be changed or removed; a new one is named by its fields (`entryOf`). */
  readonly entry?: Entry | undefined;
  readonly op: Op;
  readonly fields: readonly FieldEdit[];
  readonly rationale: string;
}

/** The change with known names, or the first rule it breaks. The same check is made when drafting and when received. */
export function checkChange(change: z.infer<typeof changeSchema>): Change | Refusal {
  const { id, section, entry, rationale } = change;
  if (isNever(section)) return refuse('never-granted', section);
  if (!isArea(section)) return refuse('unknown-section', section);
  const op = OPS.find((each) => each === change.op && AREA_RULES[section].verbs.includes(each));
  if (op === undefined) return refuse('unknown-section', section);
  if ((AREA_RULES[section].hasEntries && op !== 'add') !== (entry !== undefined)) return refuse('malformed', section);
  const fields: FieldEdit[] = [];
  for (const { name, before, after } of change.fields) {
    const rule = fieldRule(section, name);
    if (rule === undefined || fields.some((field) => field.name === name)) return refuse('unknown-field', name);
    fields.push({ name: rule.name, before, after });
  }
  if (entry?.path !== undefined && section !== 'invitations') return refuse('malformed', section);
  const refusal =
    (section === 'invitations' ? checkAnswer(op, entry, fields) : undefined) ??
    checkFields(section, op, fields) ??
    (entry === undefined || isWhatItSays(section, entry, fields) ? undefined : refuse('malformed', section));
  return refusal ?? { id, section, entry, op, fields, rationale };
}

/** The entry is what a reader sees the change called: it must be the one that the present texts are of. */
function isWhatItSays(section: Area, entry: Entry, fields: readonly FieldEdit[]): boolean {
  const { naming } = AREA_RULES[section];
  const said: Record<string, string | undefined> = naming
    ? {
        [naming.title]: entry.title,
        ...(naming.company ? { [naming.company]: entry.company } : {}),
        ...(naming.start ? { [naming.start]: entry.start } : {}),
        ...(naming.end ? { [naming.end]: entry.end } : {}),
      }
    : {};
  const live = entryFrom(section, (name) => fields.find((field) => field.name === name)?.before ?? said[name]);
  // a company that nobody said is any company
  return live === undefined || sameEntry(entry.company === '' ? { ...entry, company: live.company } : entry, live);
}

/**
 * Why these texts cannot go in, or undefined when they can: each for itself, and together. Asked of what a delegate sends
 * and of what the owner approves. Hidden characters are judged apart (`hiddenIn`).
 */
export function checkFields(section: Area, op: Op, fields: readonly FieldEdit[]): Refusal | undefined {
  const { naming } = AREA_RULES[section];
  if (op === 'remove') {
    const kept = fields.find(({ after }) => after !== '');
    if (kept) return refuse('malformed', kept.name);
    // what goes away is read before it goes: at least its name
    return fields.some(({ name, before }) => name === naming?.title && before !== '')
      ? undefined
      : refuse('malformed', section);
  }
  for (const { name, before, after } of fields) {
    if (before === after) return refuse('nothing-changed', name);
    if (op === 'add' && before !== '') return refuse('malformed', name);
    const refusal = checkText(section, name, after);
    if (refusal) return refusal;
  }
  // an answer has one field, which was checked
  if (isNetwork(section) && op !== 'add') return undefined;
  const missing = AREA_RULES[section].fields.find(
    ({ name, required }) => required && op === 'add' && !fields.some((field) => field.name === name),
  );
  return missing ? refuse('required-text-missing', missing.name) : checkPeriod(section, fields);
}

/** A period that ends before it began, or that still runs and has ended. */
function checkPeriod(section: Area, fields: readonly FieldEdit[]): Refusal | undefined {
  const after = (name: string | undefined) => fields.find((field) => field.name === name)?.after ?? '';
  const { naming } = AREA_RULES[section];
  const end = after(naming?.end);
  if (after('current') === 'yes' && end !== '') return refuse('dates-disagree', 'end');
  return isBackwards(after(naming?.start), end) ? refuse('dates-disagree', 'end') : undefined;
}

/** Why a text cannot go into a field, or undefined when it can. */
export function checkText(section: Area, name: FieldName, value: string): Refusal | undefined {
  const rule = fieldRule(section, name);
  return rule === undefined ? refuse('unknown-field', name) : checkValue(rule, value);
}

/** The entry a change is about: the one it names, or the new one that its own fields name. */
export const entryOf = ({ section, entry, op, fields }: Omit<Change, 'id' | 'rationale'>): Entry | undefined =>
  op === 'add' ? entryFrom(section, (name) => fields.find((field) => field.name === name)?.after) : entry;

/** Drafting blocks hidden characters; a received change shows them as chips instead. */
export const hiddenIn = (fields: readonly { readonly after: string }[]): number =>
  fields.reduce((sum, field) => sum + findHidden(field.after).length, 0);
