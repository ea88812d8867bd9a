import { type Refusal, refuse } from '../../../src/refusals.ts';
import type { ChoiceStep, LineStep, ListStep } from '../forms/form.ts';
import type { Typable } from '../locate/controls.ts';
import type { Field } from '../locate/field.ts';
import type { MonthPair } from '../locate/months.ts';
import { optionFor } from '../locate/options.ts';
import { isTicked } from '../locate/value.ts';
import { settleSuggestions } from './suggestions.ts';
import { typeInto } from './type.ts';
import { writeChips } from './write-chips.ts';

/** Puts a value into a field as a person would. What came of it is read back by the caller. */
export async function writeField({ step, at }: Field, value: string): Promise<Refusal | undefined> {
  switch (step.step) {
    case 'line':
      typeInto(at as Typable, value);
      return settleSuggestions(step as LineStep, at as HTMLInputElement, value);
    case 'text':
      typeInto(at as Typable, value);
      return undefined;
    case 'check':
      if (isTicked(at as HTMLElement) !== (value === 'yes')) (at as HTMLElement).click();
      return undefined;
    case 'choice': {
      const option = optionFor(step as ChoiceStep, at as HTMLSelectElement, value);
      if (option === undefined) return refuse('choice-not-offered', step.name);
      select(at as HTMLSelectElement, option.value);
      return undefined;
    }
    case 'month':
      return writeMonth(at as MonthPair, value) ? undefined : refuse('choice-not-offered', step.name);
    case 'list':
      return writeChips(step as ListStep, at as Element, value);
  }
}

function writeMonth({ month, year }: MonthPair, value: string): boolean {
  const [wantedYear = '', wantedMonth = ''] = value.split('-');
  if (month === null && wantedMonth !== '') return false;
  const number = wantedMonth === '' ? '' : String(Number(wantedMonth));
  const offered = (list: HTMLSelectElement, wanted: string) =>
    [...list.options].some((option) => option.value === wanted);
  if (!offered(year, wantedYear) || (month !== null && !offered(month, number))) return false;
  if (month !== null && month.value !== number) select(month, number);
  if (year.value !== wantedYear) select(year, wantedYear);
  return true;
}

/** Chooses an option so that the page's own code takes notice. */
function select(list: HTMLSelectElement, value: string): void {
  list.focus();
  // a framework's own setter on the element would hide the change from it
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(list, value);
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  list.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}
