import type { Entry } from '../profile/entry.ts';
import type { FieldText } from '../profile/field-text.ts';
import { entryFrom, sameEntry } from '../profile/same-entry.ts';
import { AREA_RULES, type Area, fieldRule, sameField } from '../profile/sections.ts';
import type { Snapshot, SnapshotItem } from '../profile/snapshot.ts';
import { normalise } from '../text/normalise.ts';
import type { Change, FieldEdit } from './change.ts';

/** A change without its name: the one who stages it gives one. */
export type Inverse = Pick<Change, 'section' | 'op' | 'entry' | 'fields'>;

interface Applied {
  readonly change: Change;
  /** What the form held before, and what went in. */
  readonly base: readonly FieldEdit[];
  readonly final: readonly FieldText[];
  /** All the form held; null when that was not seen. */
  readonly held: readonly FieldText[] | null;
  readonly formId: string | null;
}

/** The change that takes an applied one back; null when what it replaced is not known. */
export function inverseOf({ change, base, final, held, formId }: Applied): Inverse | null {
  const { section, op } = change;
  const now = (name: string) => final.find((field) => field.name === name)?.text;
  const id = formId !== null && /^\d+$/.test(formId) ? formId : undefined;
  if (op === 'remove') return held === null ? null : addOf(section, held);
  if (op === 'add') {
    const entry = entryFrom(section, now, id);
    const fields = final.map(({ name, text }) => ({ name, before: text, after: '' }));
    return entry ? { section, op: 'remove', entry, fields } : null;
  }
  const was = (name: string) => change.entry && namedBy(section, change.entry, name);
  const entry = change.entry && entryFrom(section, (name) => now(name) ?? was(name), id);
  // what a writer typed as the present text may end in white space that no form holds
  const fields = base.map(({ name, before }) => ({ name, before: now(name) ?? '', after: normalise(before) }));
  return { section, op, entry, fields: fields.filter(({ before, after }) => before !== after) };
}

/** What an entry's name says of one of its fields. */
function namedBy(section: Area, entry: Entry, field: string): string | undefined {
  const { naming } = AREA_RULES[section];
  if (field === naming?.title) return entry.title;
  if (field === naming?.company) return entry.company;
  return field === naming?.start ? entry.start : field === naming?.end ? entry.end : undefined;
}

/** A new entry with everything that is not blank. */
const addOf = (section: Area, held: Applied['final']): Inverse => ({
  section,
  op: 'add',
  entry: undefined,
  fields: held
    .filter((field) => !isBlank(section, field))
    .map(({ name, text }) => ({ name, before: '', after: normalise(text) })),
});

const isBlank = (section: Area, { name, text }: FieldText): boolean =>
  text === '' || (text === 'no' && fieldRule(section, name)?.kind === 'check');

/**
 * The changes that take a profile as it is now back to what it was. Only sections that both readings know to their end
 * are touched: what was not read is not taken for gone.
 */
export function restoring(was: Snapshot, now: Snapshot): Inverse[] {
  const drafts: Inverse[] = [];
  for (const section of was.sections.filter((name) => now.sections.includes(name))) {
    const before = was.items.filter((item) => item.section === section);
    const present = now.items.filter((item) => item.section === section);
    const partner = pairs(present, before);
    for (const [item, old] of partner) {
      if (old) drafts.push(...setOf(item, old));
      else if (item.entry) drafts.push(removeOf(item));
    }
    for (const old of before)
      if (old.entry && ![...partner.values()].includes(old)) drafts.push(addOf(section, old.fields));
  }
  return drafts;
}

/** Each present entry with the one it was, or none: by the form's number first, then by name; none is taken twice. */
function pairs(
  present: readonly SnapshotItem[],
  before: readonly SnapshotItem[],
): Map<SnapshotItem, SnapshotItem | undefined> {
  const partner = new Map<SnapshotItem, SnapshotItem | undefined>();
  const free = new Set(before);
  // an entry that is no more than its name is another one under another name, whatever its number
  const nameOnly = present.some(({ section }) => AREA_RULES[section].nameOnly);
  for (const isSame of nameOnly ? [sameName] : [sameNumber, sameName])
    for (const item of present) {
      if (partner.get(item) !== undefined) continue;
      const old = [...free].find((each) => isSame(item, each));
      partner.set(item, old);
      if (old) free.delete(old);
    }
  return partner;
}

const sameNumber = (a: SnapshotItem, b: SnapshotItem): boolean =>
  a.entry === undefined ? b.entry === undefined : a.entry.formId !== undefined && a.entry.formId === b.entry?.formId;

const sameName = (a: SnapshotItem, b: SnapshotItem): boolean =>
  a.entry !== undefined && b.entry !== undefined && sameEntry(a.entry, b.entry);

function setOf(now: SnapshotItem, was: SnapshotItem): Inverse[] {
  // an entry that is no more than its name is the same one
  if (!AREA_RULES[now.section].verbs.includes('set')) return [];
  const fields = was.fields.flatMap(({ name, text }) => {
    const present = now.fields.find((field) => field.name === name)?.text;
    return present === undefined || sameField(now.section, name, present, text)
      ? []
      : [{ name, before: present, after: text }];
  });
  return fields.length === 0 ? [] : [{ section: now.section, op: 'set', entry: now.entry, fields }];
}

const removeOf = ({ section, entry, fields }: SnapshotItem): Inverse => ({
  section,
  op: 'remove',
  entry,
  fields: fields
    .filter((field) => !isBlank(section, field))
    .map(({ name, text }) => ({ name, before: text, after: '' })),
});
