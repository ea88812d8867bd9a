import browser from 'webextension-polyfill';
import type messages from '../../_locales/en/messages.json';
import type { Refusal, RefusalCode } from '../../src/refusals.ts';

export type StringKey = Extract<keyof typeof messages, string>;

/** Keys that exist as `<stem>_other`, and as `<stem>_one` and whatever else the language tells apart. */
type Stem<S> = S extends `${infer T}_other` ? T : never;
export type PluralStem = Stem<StringKey>;

// Every character that only says in which direction to write (UAX #9); the isolates are the last four.
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Words of somebody else for where no element can stand, as in an attribute: a first-strong isolate, as `<bdi>` is, that
 * nothing in the words can end or outlast.
 */
export const isolated = (text: string): string => `\u2068${text.replace(DIRECTIONS, '')}\u2069`;

/** A value within a sentence of ours turns nothing around: its own direction marks go, an isolate of ours stays one. */
const tamed = (value: string | number): string => {
  const text = String(value);
  return text.startsWith('\u2068') && text.endsWith('\u2069') ? isolated(text) : text.replace(DIRECTIONS, '');
};

/** The sentence for a key, with `$1`, `$2`… filled in. */
export const t = (key: StringKey, ...values: (string | number)[]): string =>
  browser.i18n.getMessage(key, values.map(tamed)) || key;

/** The language that our words are in, which need not be the browser's. */
export const language = (): string => t('languageTag');

/** The sentence for so many, by the rules of the language of the words; `$1` is the number, the rest follow. */
export const tn = (stem: PluralStem, count: number, ...values: (string | number)[]): string => {
  const rule = new Intl.PluralRules(language()).select(count);
  const all = [formatNumber(count), ...values];
  // a language need not say each of its categories for every sentence
  return browser.i18n.getMessage(`${stem}_${rule}`, all.map(tamed)) || t(`${stem}_other` as StringKey, ...all);
};

export const formatNumber = (value: number): string => new Intl.NumberFormat(language()).format(value);

/** "Headline, About and experience", in the reader's language. */
export const formatList = (items: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(items);

/** What happened, that nothing was lost, and what to do: the sentence for a refusal. */
export function refusalSentence({ refused, detail = '' }: Refusal): string {
  if (refused === 'grant-revoked' && detail === 'you') return t('refusal_grant_revoked_you');
  if (refused === 'too-many-tries' && detail !== '') return tn('refusal_too_many_tries', Number(detail));
  return t(refusalKey(refused), detail);
}

type Underscored<C extends string> = C extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : C;

/** A code without a sentence does not compile here. */
export const refusalKey = (code: RefusalCode): StringKey =>
  `refusal_${code.replaceAll('-', '_')}` as `refusal_${Underscored<RefusalCode>}`;
