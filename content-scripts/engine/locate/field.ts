import { sameValue } from '../../../src/profile/values.ts';
import { type Refusal, refuse } from '../../../src/refusals.ts';
import type { CheckStep, ChoiceStep, Form, FormStep, LineStep, ListStep, MonthStep, TextStep } from '../forms/form.ts';
import { chipsIn, locateChips } from './chips.ts';
import { type Control, controlKind, isTypable, type Typable } from './controls.ts';
import { type Candidate, clearWinner, type Evidence, wordsAbout } from './evidence.ts';
import { type MonthPair, monthIn, monthPairs } from './months.ts';
import { groupNameOf, nameOf } from './names.ts';
import { chosen, offers } from './options.ts';
import { valueIn } from './value.ts';
import { says } from './words.ts';

/** A field of the form as found on the page. */
export type Field = { readonly evidence: readonly Evidence[] } & (
  | { readonly step: LineStep | TextStep; readonly at: Typable }
  | { readonly step: ChoiceStep; readonly at: HTMLSelectElement }
  | { readonly step: CheckStep; readonly at: HTMLElement }
  | { readonly step: MonthStep; readonly at: MonthPair }
  | { readonly step: ListStep; readonly at: Element }
);

/** What the field holds, as a value of its kind. */
export function readField(field: Field): string {
  const { step, at } = field as Extract<Field, { step: FormStep }>;
  switch (step.step) {
    case 'choice':
      return chosen(step, at as HTMLSelectElement);
    case 'month':
      return monthIn(at as MonthPair);
    case 'list':
      return chipsIn(step, at as Element)
        .map(({ item }) => item)
        .join('\n');
    default:
      return valueIn(at as Control);
  }
}

/** The page's own controls that make up a field. */
export const controlsOf = (field: Field, all: readonly Control[]): readonly Control[] => {
  if (field.at instanceof Element)
    return field.step.step === 'list'
      ? all.filter((control) => (field.at as Element).contains(control))
      : [field.at as Control];
  const { month, year } = field.at;
  return month === null ? [year] : [month, year];
};

/** The one place of a step on the page, or a refusal. `before`: what it is known to hold, null when not known. */
export function locateField(
  form: Form,
  step: FormStep,
  before: string | null,
  controls: readonly Control[],
  container: Element,
): Field | Refusal {
  const winner = find(form, step, before, controls, container);
  if (winner === 'ambiguous') return refuse('ambiguous-field', step.name);
  if (winner === null) return refuse('field-not-found', step.name);
  return { step, at: winner.found, evidence: winner.evidence } as Field;
}

function find(form: Form, step: FormStep, before: string | null, controls: readonly Control[], container: Element) {
  const allowed = controls.filter((control) => !isAnothers(form, step, control));
  const withValue = <T extends Element | MonthPair>(at: T, evidence: Evidence[]): Candidate<T> => {
    const field = { step, at, evidence } as unknown as Field;
    const kind = step.step;
    // an empty value is no evidence
    const holds = before !== null && before.trim() !== '' && sameValue(kind, readField(field), before);
    return { found: at, evidence: holds ? [...evidence, 'value'] : evidence };
  };
  switch (step.step) {
    case 'line':
    case 'text':
      return clearWinner(
        allowed
          .filter((control) => isTypable(control) && takes(step, control))
          .map((control) => withValue(control, wordsAbout(step, control))),
      );
    case 'choice':
      return clearWinner(
        allowed
          .filter((control) => control instanceof HTMLSelectElement)
          .map((select) => {
            const words = wordsAbout(step, select);
            const known = offers(step, select);
            // what it offers tells a select apart from others; its value counts only where the offer is understood
            return known ? withValue(select, [...words, 'options']) : { found: select, evidence: words };
          }),
      );
    case 'check':
      return clearWinner(
        allowed
          .filter((control) => controlKind(control) === 'check')
          .map((box) => ({ found: box, evidence: wordsAbout(step, box) })),
      );
    case 'month':
      return clearWinner(monthPairs(allowed).map((pair) => withValue(pair, aboutPair(step, pair))));
    case 'list':
      return locateChips(step, container, controls);
  }
}

/** Both say of which date they are; a year alone must do so by itself. */
const isNamedAs = ({ selects }: MonthStep, { month, year }: MonthPair): boolean =>
  says(selects?.year, nameOf(year)) && (month === null || says(selects?.month, nameOf(month)));

/** A heading over both, or words and ids of each that agree. */
function aboutPair(step: MonthStep, pair: MonthPair): Evidence[] {
  if (says(step.labels, groupNameOf(pair.year))) return ['group'];
  if (isNamedAs(step, pair)) return ['name'];
  const each = [pair.month, pair.year].filter((select) => select !== null).map((select) => wordsAbout(step, select));
  const [first = []] = each;
  return first.filter((piece) => each.every((found) => found.includes(piece)));
}

const takes = (step: LineStep | TextStep, control: Typable): boolean =>
  // some front ends have a one-line field as a text area or in their own editor
  step.step === 'text' ? controlKind(control) !== 'line' || step.oneLine === true : controlKind(control) === 'line';

/** A control that is named as another's is nobody's, unless this step knows it by the same name. */
function isAnothers(form: Form, step: FormStep, control: Control): boolean {
  const name = nameOf(control);
  if (name === '' || says(step.labels, name)) return false;
  return (
    form.others.some((other) => other.test(name)) ||
    form.steps.some((other) => other !== step && says(other.labels, name))
  );
}
