import type { Entry } from '../../src/profile/entry.ts';
import type { FieldName, SectionName } from '../../src/profile/sections.ts';
import { formatList, type StringKey, t } from '../strings.ts';

const key = (stem: string, name: string): StringKey => `${stem}_${name}` as StringKey;

/** "Headline", or the entry by its own words: "Head of Sales, Borealis". */
export function sectionLabel(section: SectionName, entry?: Entry): string {
  if (!entry) return t(key('section', section));
  return entry.company ? t('entryLabel', entry.title, entry.company) : entry.title;
}

/** "Experience: Head of Sales, Borealis, 2019 to 2023": where one entry stands alone on the page. */
export function fullLabel(section: SectionName, entry?: Entry): string {
  if (!entry) return sectionLabel(section);
  const label = sectionLabel(section, entry);
  return entry.dates
    ? t('sectionEntryDatesLabel', t(key('section', section)), label, entry.dates)
    : t('sectionEntryLabel', t(key('section', section)), label);
}

export const fieldLabel = (field: FieldName): string => t(key('field', field));

/** "Headline, About, experience". */
export function scopeList(scope: readonly { readonly section: SectionName }[]): string {
  const list = formatList(scope.map(({ section }) => t(key('scope', section))));
  return list.slice(0, 1).toLocaleUpperCase() + list.slice(1);
}

/** So much of one name fits a button beside two others; the whole name stands elsewhere on the same screen. */
const LONGEST = 16;

/** What the person is called within a sentence: "Jane" of "Jane Miller". */
export function firstName(name: string): string {
  const [first = name] = name.trim().split(/\s+/u);
  const characters = Array.from(new Intl.Segmenter().segment(first), ({ segment }) => segment);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : first;
}
