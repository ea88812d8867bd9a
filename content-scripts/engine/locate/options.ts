import type { ChoiceStep } from '../forms/form.ts';
import { visibleText } from './dom.ts';
import { says } from './words.ts';

const textOf = (option: HTMLOptionElement): string => (option.label || visibleText(option)).trim();

/** Options that say something: the first is often an empty invitation to choose. */
const real = (select: HTMLSelectElement): HTMLOptionElement[] =>
  [...select.options].filter((option) => option.value !== '' && !option.disabled);

/**
 * Which of our codes an option is: by what it says, else by its value, and by its value only in a select of which we know
 * every value and no word. An option that says one code and has the value of another is none.
 */
export function codeOf(step: ChoiceStep, select: HTMLSelectElement, option: HTMLOptionElement): string | null {
  const byWords = codes(step).filter(([, { words }]) => says(words, textOf(option)));
  const byValue = codes(step).filter(([, { value }]) => value !== undefined && value === option.value);
  const [word, another] = byWords;
  const [value] = byValue;
  if (another !== undefined) return null;
  if (word !== undefined) return value !== undefined && value[0] !== word[0] ? null : word[0];
  return value !== undefined && isKnownByValues(step, select) ? value[0] : null;
}

function isKnownByValues(step: ChoiceStep, select: HTMLSelectElement): boolean {
  const options = real(select);
  return (
    options.length === codes(step).length &&
    options.every((option) => codes(step).some(([, { value }]) => value === option.value)) &&
    !options.some((option) => codes(step).some(([, { words }]) => says(words, textOf(option))))
  );
}

const codes = (step: ChoiceStep) => Object.entries(step.options);

/** The option for a code, or for "nothing chosen"; undefined when the select does not offer it, or offers it twice. */
export function optionFor(step: ChoiceStep, select: HTMLSelectElement, code: string): HTMLOptionElement | undefined {
  if (code === '') return [...select.options].find(({ value }) => value === '');
  const fitting = real(select).filter((option) => codeOf(step, select, option) === code);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The code chosen; the words of an option we do not know stand for themselves, and equal no code. */
export function chosen(step: ChoiceStep, select: HTMLSelectElement): string {
  const option = select.selectedOptions[0];
  if (option === undefined || option.value === '') return '';
  return codeOf(step, select, option) ?? `“${textOf(option)}”`;
}

/** Whether most of what a select offers is what the step knows. */
export const offers = (step: ChoiceStep, select: HTMLSelectElement): boolean => {
  const known = real(select).filter((option) => codeOf(step, select, option) !== null).length;
  return known >= 2 && known * 2 > real(select).length;
};

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** A select of the twelve months, by its values; none of them may carry the name of another month. */
export function isMonthSelect(select: HTMLSelectElement): boolean {
  const options = real(select);
  return (
    options.length === 12 &&
    options.every(
      (option) => MONTHS.includes(option.value) && (monthNamed(textOf(option)) ?? option.value) === option.value,
    )
  );
}

/** A select of years: value and words are both the year. */
export const isYearSelect = (select: HTMLSelectElement): boolean => {
  const options = real(select);
  return (
    options.length > 1 && options.every((option) => /^\d{4}$/.test(option.value) && textOf(option) === option.value)
  );
};

let names: Map<string, string> | undefined;

/** The number of a month by its name in a language we know. */
function monthNamed(text: string): string | undefined {
  names ??= new Map(
    ['en', 'de', 'da', 'fr', 'es'].flatMap((language) =>
      (['long', 'short'] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
        return MONTHS.map(
          (number) => [format.format(Date.UTC(2020, Number(number) - 1, 15)).toLowerCase(), number] as const,
        );
      }),
    ),
  );
  return names.get(text.toLowerCase());
}
