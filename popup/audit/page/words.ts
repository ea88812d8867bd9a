import type messages from '../../../_locales/en/messages.json';

export type WordKey = Extract<keyof typeof messages, string>;

/** Put into the page by the build: `cert_…`, `section_…` and `field_…` of `_locales`. */
const words = JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Record<string, string | undefined>;

const language = document.documentElement.lang;

/** The sentence for a key, with `$1`, `$2`… filled in; the key itself when a newer version has written it. */
export const w = (key: WordKey, ...values: readonly (string | number)[]): string =>
  (words[key] ?? key).replace(/\$(\d)/g, (_all, place: string) => String(values[Number(place) - 1] ?? ''));

/** A word of ours for one of our own codes; a code without one stays as it is. */
export const codeWord = (stem: string, code: string): string => words[`${stem}_${code.replaceAll('-', '_')}`] ?? code;

/** The same with elements in the places of the values. */
export const sentence = (key: WordKey, ...values: readonly Node[]): (Node | string)[] =>
  (words[key] ?? key).split(/\$(\d)/).map((part, index) => (index % 2 === 0 ? part : (values[Number(part) - 1] ?? '')));

export const counted = (stem: 'cert_lines' | 'cert_approvals' | 'cert_grants', count: number): string => {
  const key = `${stem}_${new Intl.PluralRules(language).select(count)}`;
  return w((key in words ? key : `${stem}_other`) as WordKey, new Intl.NumberFormat(language).format(count));
};

export const day = (ms: number): string => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(ms);
export const moment = (ms: number): string =>
  new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(ms);
export const listOf = (items: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
