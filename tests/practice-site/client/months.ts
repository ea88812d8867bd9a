import type { PracticeLanguage } from '../types.ts';

/** The name of a month, 1-12. */
export function monthName(language: PracticeLanguage, month: number, style: 'short' | 'long'): string {
  const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(2000, month - 1, 1)));
}
