import { foldWord } from '../../engine/locate/words.ts';
import { FORMS } from './forms/index.ts';
import { KEEP, MONTH, SAVE, YEAR } from './forms/words.ts';

/** Whole texts of the site's own, beside those our forms know; as of 2026-11-29 (docs/linkedin.md). */
const SITE =
  `cancel|close|dismiss|delete|back|next|done|discard|continue|yes|no|on|off|remove|edit|add|rewrite|notify network
  |notify your network|please select|select an option|select|bitte auswählen|selecionar
  |end date (or expected)|end current position as of now
  |description, maximum 2,000 characters|headline|industry|associated with|media|first name|last name|additional name|pronouns
  |city|country/region|postal code|where did you find this job?|add skill|add media|abbrechen|schließen|löschen|entfernen
  |überschrift|annuller|luk|slet|fjern|january|february|march|april|may|june|july|august|september|october|november|december
  |januar|februar|märz|mai|juni|juli|oktober|dezember`.split('|');

/** The first word of a button that goes on to name an item. */
const VERB = /^(?:add|close|delete|dismiss|edit|remove|reorder) /i;

/** A pattern of ours that matches whole texts alone, and of those no more than can be counted. */
const isClosed = ({ source }: RegExp): boolean =>
  /^\^[^.*+[\\{]*\$$/.test(source) && !source.replace(/\([^()]*\)/g, '').includes('|');

const steps = Object.values(FORMS).flatMap((form) => form?.steps ?? []);
const words = [
  ...SITE,
  ...SAVE,
  ...KEEP,
  ...MONTH,
  ...YEAR,
  ...steps.flatMap((step) => [
    ...step.labels,
    ...(step.placeholders ?? []),
    ...(step.step === 'list' ? step.add : []),
    ...(step.step === 'month' && step.selects ? [...step.selects.month, ...step.selects.year] : []),
    ...(step.step === 'choice' ? Object.values(step.options).flatMap((option) => option.words) : []),
  ]),
];
const KNOWN = new Set(words.flatMap((word) => (typeof word === 'string' ? foldWord(word) : [])));
const PATTERNS = words.filter((word) => word instanceof RegExp).filter(isClosed);

/**
 * A text of the page as it may be told to others: itself when all of it is known to be the site's own, else how long it is.
 * What has known words in it may still be somebody's: "Patient at Betty Ford" shares a word with a label.
 */
export function toldText(text: string): string {
  const folded = foldWord(text);
  return KNOWN.has(folded) || PATTERNS.some((pattern) => pattern.test(folded)) ? `"${text}"` : `${text.length}`;
}

/** A button's text: its verb may be told, the item that it names is not. */
export function toldOfButton(text: string): string {
  const [verb = ''] = VERB.exec(text) ?? [];
  return verb === '' || toldText(text).startsWith('"')
    ? toldText(text)
    : `"${verb.trim()}" ${text.length - verb.length}`;
}

/** Values of attributes, and parts of ids of the classic front end, that say how a form is made. */
const MADE_OF = new Set(
  `alert alertdialog button checkbox combobox dialog form grid group heading link list listbox listitem main menu menuitem none
  option presentation radio radiogroup region row search searchbox spinbutton status switch tab table textbox tree
  date email file hidden number password reset submit tel text time url true false both inline
  ui-core-tiptap-text-editor-wrapper expandable-text-box lazy-column
  single line multiline form component profileEditFormElement FormElement range start end title name company companyName
  headline firstName lastName description activities notes location licenseNumber degree grade fieldOfStudy school role cause
  POSITION EDUCATION CERTIFICATION PROJECT SKILL LANGUAGE COURSE HONOR PUBLICATION VOLUNTEER ORGANIZATION SUMMARY INTRO`.split(
    /\s+/,
  ),
);
export const toldValue = (value: string): string => (value === '' || MADE_OF.has(value) ? value : `${value.length}`);
