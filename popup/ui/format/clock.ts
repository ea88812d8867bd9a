import { language } from '../../app/strings.ts';

/** "14:02", in the language of our own strings. */
export const clock = (ms: number): string =>
  new Intl.DateTimeFormat(language(), { hour: '2-digit', minute: '2-digit' }).format(ms);
