import type { Control } from './controls.ts';
import { isMonthSelect, isYearSelect } from './options.ts';

/** A month and a year that belong together; some dates have a year alone. */
export interface MonthPair {
  readonly month: HTMLSelectElement | null;
  readonly year: HTMLSelectElement;
}

const groupOf = (select: Element): Element | null => select.closest('fieldset, [role="group"]');

/** Month and year that stand next to each other in the same group, in document order. */
export function monthPairs(controls: readonly Control[]): MonthPair[] {
  const selects = controls.filter((control) => control instanceof HTMLSelectElement);
  const pairs: MonthPair[] = [];
  for (const [index, year] of selects.entries()) {
    if (!isYearSelect(year)) continue;
    const month = [selects[index - 1], selects[index + 1]].find(
      (select) =>
        select !== undefined &&
        isMonthSelect(select) &&
        groupOf(select) === groupOf(year) &&
        !pairs.some((pair) => pair.month === select),
    );
    pairs.push({ month: month ?? null, year });
  }
  return pairs;
}

/** `2019-03`, `2019`, or empty; a month without a year is neither and equals nothing. */
export function monthIn({ month, year }: MonthPair): string {
  const number = month?.value ?? '';
  if (year.value === '') return number === '' ? '' : `----${number.padStart(2, '0')}`;
  return number === '' ? year.value : `${year.value}-${number.padStart(2, '0')}`;
}
