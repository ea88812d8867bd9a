import { firstNameOf } from '../../../src/invitation/names.ts';
import type { Entry } from '../../../src/profile/entry.ts';
import {
  AREA_RULES,
  type Area,
  type FieldName,
  isNetwork,
  SECTIONS,
  type Verb,
} from '../../../src/profile/sections.ts';
import { formatList, formatNumber, type StringKey, t, tn } from '../../app/strings.ts';
import { monthText } from './value-text.ts';

const key = (stem: string, name: string): StringKey => `${stem}_${name.replaceAll('-', '_')}` as StringKey;

type Before<S, Last extends string> = S extends `${infer T}_${Last}` ? T : never;

/**
 * Of a sentence that says what it is about, the one for this section: each is whole, for a noun that is put into a sentence
 * has a gender and a case in most languages.
 */
export const forSection = (stem: Before<StringKey, 'experience'>, section: Area): StringKey => key(stem, section);
export const forField = (stem: Before<StringKey, 'description'>, field: FieldName): StringKey => key(stem, field);

/** "Headline", or the entry by its own words: "Head of Sales, Borealis". */
export function sectionLabel(section: Area, entry?: Entry): string {
  if (!entry) return t(key('section', section));
  return entry.company ? t('entryLabel', entry.title, entry.company) : entry.title;
}

/** "Mar 2019 to Dec 2021", "since Mar 2019", "until 2021"; of a section whose entries have one date, that date. */
export function entryDates(section: Area, { start = '', end = '' }: Entry): string {
  const [from, to] = [monthText(start, 'short'), monthText(end, 'short')];
  if (!from && !to) return '';
  if (from === to || !AREA_RULES[section].naming?.end) return from || to;
  if (!to) return t('datesSince', from);
  return from ? t('datesBoth', from, to) : t('datesUntil', to);
}

/** "Experience: Head of Sales, Borealis, Mar 2019 to Dec 2021": where one entry stands alone on the page. */
export function fullLabel(section: Area, entry?: Entry): string {
  if (!entry) return sectionLabel(section);
  const label = sectionLabel(section, entry);
  const dates = entryDates(section, entry);
  return t('sectionEntryLabel', sectionLabel(section), dates ? t('entryLabel', label, dates) : label);
}

/** What a change does, in a few words: "Add to education: MIT", "Remove: Excel", "Reply to Ana Lima"; otherwise what it is about. */
export function opLabel(op: Verb, section: Area, entry?: Entry): string {
  const label = sectionLabel(section, entry);
  if (op === 'add') return t(forSection('opAdd', section), label);
  if (op === 'remove') return t('opRemove', label);
  return isAnswering(op) ? t(`op_${op}`, label) : label;
}

/** What is done about an invitation, and not about the profile. */
export const isAnswering = (op: Verb) => op === 'accept' || op === 'ignore' || op === 'reply' || op === 'template';

export const fieldLabel = (field: FieldName): string => t(key('field', field));

/** "headline", "licenses and certifications": the section within a list. */
export const scopeLabel = (section: Area): string => t(key('scope', section));

/** "the headline", "a position": what one change is about, after a colon. */
export const unitLabel = (section: Area): string => t(key('unit', section));

/** As the first words of a list. */
const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

/** So many sections are named on a card before the rest is only counted. */
const NAMED_ON_CARD = 4;

/** "Headline, About, Experience (2)" */
export function touched(sections: readonly { readonly section: Area; readonly count: number }[]): string {
  const names = sections.map(({ section, count }) =>
    count > 1 ? t('home_sectionCount', sectionLabel(section), formatNumber(count)) : sectionLabel(section),
  );
  const rest = names.length - NAMED_ON_CARD;
  return rest < 2 ? formatList(names) : tn('scopeMore', rest, formatList(names.slice(0, NAMED_ON_CARD)));
}

/** So many sections are named in a list before the rest is only counted. */
const NAMED = 3;

type Sections = readonly { readonly section: Area }[];

/** "Headline, About, experience, posts": every one by its name. */
export const scopeNames = (scope: Sections): string =>
  capital(formatList(scope.map(({ section }) => scopeLabel(section))));

/**
 * "Headline, About, experience", "Headline, intro, About and 9 more, posts", "Your complete profile, invitations". What
 * lies beside the profile is never only counted.
 */
export function scopeList(scope: Sections): string {
  const profile = scope.filter(({ section }) => !isNetwork(section));
  const beside = scope.filter(({ section }) => isNetwork(section));
  const rest = profile.length - NAMED;
  // "and 1 more" is no shorter than its name
  if (rest < 2) return scopeNames(scope);
  const named =
    profile.length === SECTIONS.length ? t('scopeWhole') : tn('scopeMore', rest, scopeNames(profile.slice(0, NAMED)));
  return capital(formatList([named, ...beside.map(({ section }) => scopeLabel(section))]));
}

/** So much of one name fits a button beside two others, or within one line; the whole name stands elsewhere on the same screen. */
const LONGEST = { first: 16, whole: 40 };

/** What the person is called within a sentence: "Jane" of "Jane Miller", and all of a name that does not say. */
export function firstName(name: string): string {
  const first = firstNameOf(name);
  const longest = first === null ? LONGEST.whole : LONGEST.first;
  const characters = Array.from(new Intl.Segmenter().segment(first ?? name.trim()), ({ segment }) => segment);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}

/** How a tag looks that says how something stands; `you`: it waits for who reads it. */
export type Tone = 'soft' | 'good' | 'stop' | 'you';
