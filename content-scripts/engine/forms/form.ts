import type { FieldName } from '../../../src/profile/sections.ts';

/** Words of the page in the languages we know. A text is compared whole, case, stars and white space aside. */
export type SiteWords = readonly (string | RegExp)[];

/** By what a control is known. One piece is enough when no other control has as much. */
export interface StepEvidence {
  readonly labels: SiteWords;
  readonly placeholders?: SiteWords;
  /** Ids of the classic front end. */
  readonly ids?: readonly RegExp[];
}

/**
 * What the site's own list of suggestions is to a field. `free`: the text stays as typed and nothing is ever chosen, because
 * a choice would say more than the text (which company of that name). `exact`: a suggestion of exactly that name is
 * chosen, else the text stays. `only`: the site takes nothing but a suggestion, so without an exact one it is refused.
 */
export type Suggestions = 'free' | 'exact' | 'only';

interface Step<Kind extends string> extends StepEvidence {
  readonly step: Kind;
  readonly name: FieldName;
}

/** One line of text. */
export interface LineStep extends Step<'line'> {
  readonly suggestions?: Suggestions;
}

/** Text of several lines, as a text area or in the site's own editor; some front ends use one for a single line too. */
export interface TextStep extends Step<'text'> {
  /** Line breaks have no place in it. */
  readonly oneLine?: true;
}

/** One option of a native select. `words`: what the option says; `value`: its value where that is known. */
export interface ChoiceStep extends Step<'choice'> {
  readonly options: Readonly<Record<string, { readonly value?: string; readonly words: SiteWords }>>;
}

/**
 * A month and a year, each a native select, under one heading: `labels` are the heading's words. `selects`: what the two are
 * called where each says of which date it is, and no heading is tied to them.
 */
export interface MonthStep extends Step<'month'> {
  readonly selects?: { readonly month: SiteWords; readonly year: SiteWords };
}

/** A box to tick. `hides`: fields that are there only while it is not ticked. */
export interface CheckStep extends Step<'check'> {
  readonly hides: readonly FieldName[];
}

/** Items with a button each that takes it away, and a button that shows an input for one more. */
export interface ListStep extends Step<'list'> {
  readonly add: SiteWords;
  /** Names of the buttons that take one away; the first group is the item. */
  readonly remove: readonly RegExp[];
}

export type FormStep = LineStep | TextStep | ChoiceStep | MonthStep | CheckStep | ListStep;

/** One form of the site, as a recipe: the steps are taken from top to bottom. */
export interface Form {
  /** Paths under `/in/<vanity>`; the first of each is the one opened, `<id>` is the entry's number. */
  readonly routes: { readonly existing: readonly string[]; readonly add?: readonly string[] };
  /** Where the entries are listed. */
  readonly list?: string;
  readonly steps: readonly FormStep[];
  /** Labels of controls in the same form that are never ours; a match rules a control out. */
  readonly others: readonly RegExp[];
}

type Given<S extends FormStep> = Omit<S, 'step' | 'name'>;

export const lineStep = (name: FieldName, given: Given<LineStep>): LineStep => ({ step: 'line', name, ...given });
export const textStep = (name: FieldName, given: Given<TextStep>): TextStep => ({ step: 'text', name, ...given });
export const choiceStep = (name: FieldName, given: Given<ChoiceStep>): ChoiceStep => ({
  step: 'choice',
  name,
  ...given,
});
export const monthStep = (name: FieldName, given: Given<MonthStep>): MonthStep => ({ step: 'month', name, ...given });
export const checkStep = (name: FieldName, given: Given<CheckStep>): CheckStep => ({ step: 'check', name, ...given });
export const listStep = (name: FieldName, given: Given<ListStep>): ListStep => ({ step: 'list', name, ...given });

/** The routes of a section whose entries have a details page: the pattern the site keeps for all of them. */
export const entryRoutes = (slug: string, kind: string) => ({
  routes: {
    existing: [`/details/${slug}/edit/forms/<id>/`],
    add: [`/details/${slug}/edit/forms/new/`, `/edit/forms/${kind}/new/`],
  },
  list: `/details/${slug}/`,
});
