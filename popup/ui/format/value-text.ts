import type { FieldKind, FieldName } from '../../../src/profile/fields.ts';
import { itemsOf } from '../../../src/profile/values.ts';
import { language, type StringKey, t } from '../../app/strings.ts';

const inWords = (year: number, month: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language(), { ...options, timeZone: 'UTC' }).format(Date.UTC(year, month - 1));

/** "March 2019", "Mar 2019", or "2019" when the month is not said. What is no month stays as it is. */
export function monthText(value: string, length: 'long' | 'short' = 'long'): string {
  const [year, month] = value.split('-').map(Number);
  return year && month ? inWords(year, month, { year: 'numeric', month: length }) : value;
}

/** "March" of 3. */
export const monthName = (month: number): string => inWords(2000, month, { month: 'long' });

/** Our word for one of our own codes; a code nobody has named yet stays as it is. */
export function choiceText(code: string): string {
  const key = `choice_${code.replaceAll('-', '_')}`;
  const word = t(key as StringKey);
  return word === key ? code : word;
}

/** What a person reads for a value: "March 2019", "Full-time", "Yes", items after each other; any text unchanged. */
export function valueText(kind: FieldKind, _name: FieldName, value: string): string {
  switch (kind) {
    case 'month':
      return monthText(value);
    case 'choice':
      return value && choiceText(value);
    case 'check':
      return t(value === 'yes' ? 'valueYes' : 'valueNo');
    case 'list':
      return itemsOf(value).join(', ');
    default:
      return value;
  }
}
