import type { Entry } from './entry.ts';
import { SECTIONS, type SectionName } from './sections.ts';

/** The longest name an entry has, in UTF-16 units: half a character is never left of it. */
const named = (text: string | undefined): string => (text ?? '').slice(0, 300).toWellFormed();
const dated = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}(-\d{2})?$/.test(text) ? text : undefined;

/**
 * What an entry is called by its own field values; undefined for a section without entries or a nameless entry. A value that
 * no name can hold, as a date that is only half typed, is left out.
 */
export function entryFrom(
  section: SectionName,
  textOf: (field: string) => string | undefined,
  formId?: string,
): Entry | undefined {
  const { naming } = SECTIONS[section];
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

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/**
 * Whether two names mean the same entry: title and company alike but for case and white space, and no date that both
 * know and that differs. A form's number decides nothing: the site may give an old one to something new.
 */
export const sameEntry = (a: Entry, b: Entry): boolean =>
  fold(a.title) === fold(b.title) &&
  fold(a.company) === fold(b.company) &&
  sameWhereKnown(a.start, b.start) &&
  sameWhereKnown(a.end, b.end);

const sameWhereKnown = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b || a.slice(0, 4) === b || a === b.slice(0, 4);
