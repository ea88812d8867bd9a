import type { Entry } from './entry.ts';
import { AREA_RULES, type Area } from './sections.ts';

/** The longest name an entry has, in UTF-16 units: half a character is never left of it. */
const named = (text: string | undefined): string => (text ?? '').slice(0, 300).toWellFormed();
const dated = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}(-\d{2})?$/.test(text) ? text : undefined;

/**
 * What an entry is called by its own field values; undefined for a section without entries or a nameless entry. A value that
 * no name can hold, as a date that is only half typed, is left out.
 */
export function entryFrom(
  section: Area,
  textOf: (field: string) => string | undefined,
  formId?: string,
): Entry | undefined {
  const { naming } = AREA_RULES[section];
  const title = naming && named(textOf(naming.title));
  if (!naming || !title) return undefined;
  const start = naming.start && dated(textOf(naming.start));
  const end = naming.end && dated(textOf(naming.end));
  return {
    title,
    company: naming.company ? named(textOf(naming.company)) : '',
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...(formId === undefined ? {} : { formId }),
  };
}

export const fold = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

const PARTS = ['title', 'company', 'start', 'end'] as const;
export type EntryPart = (typeof PARTS)[number];

/** Whether both say the same of one thing: but for case and white space, and a year is the same as a month of it. */
const samePart = (part: EntryPart, a: string, b: string): boolean =>
  part === 'start' || part === 'end' ? a === b || a.slice(0, 4) === b || a === b.slice(0, 4) : fold(a) === fold(b);

/**
 * Whether two names mean the same entry: title and company alike, and no date that both know and that differs. A form's
 * number decides nothing: the site may give an old one to something new.
 */
export const sameEntry = (a: Entry, b: Entry): boolean =>
  PARTS.every((part) => isOpen(part, a[part], b[part]) || samePart(part, a[part] ?? '', b[part] ?? ''));

const isOpen = (part: EntryPart, a: string | undefined, b: string | undefined): boolean =>
  (part === 'start' || part === 'end') && (a === undefined || b === undefined);

/**
 * What `said` says otherwise of an entry that really is `live`, and what it leaves open: two entries may differ in nothing
 * else. Nothing said of what `live` does not have is no gap, nor is an end, which comes while an entry stays the same.
 */
export function compareEntries(
  said: Entry,
  live: Entry,
): { readonly differs: EntryPart[]; readonly open: EntryPart[] } {
  const differs = PARTS.filter((part) => said[part] && !(live[part] && samePart(part, said[part], live[part])));
  const open = PARTS.filter((part) => part !== 'end' && !said[part] && live[part]);
  return { differs, open };
}
