import { language, t, tn } from '../../app/strings.ts';
import { ago, dayOf } from './ago.ts';

// The language of our own strings, not of the browser: a sentence is never half in another language.
const format = (ms: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language(), options).format(ms);

/** "14:02" */
export const clock = (ms: number): string => format(ms, { hour: '2-digit', minute: '2-digit' });

/** "3 May"; with the year when it is not this one. */
export const dayPhrase = (ms: number, now = Date.now()): string =>
  format(ms, {
    day: 'numeric',
    month: 'long',
    ...(new Date(ms).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' }),
  });

/** "ends Friday, 3 days left", "ends today at 18:00", "ended 3 May". */
export function endsPhrase(ms: number, now = Date.now()): string {
  const days = dayOf(ms) - dayOf(now);
  if (ms <= now) return days === 0 ? t('endedToday', clock(ms)) : t('ended', dayPhrase(ms, now));
  if (days === 0) return t('endsToday', clock(ms));
  if (days === 1) return t('endsTomorrow', clock(ms));
  return tn('endsSoon', days, days < 7 ? format(ms, { weekday: 'long' }) : dayPhrase(ms, now));
}

/** "12 May, 14:03": which of several of the same day. */
export const copyTime = (ms: number): string => t('entryLabel', dayPhrase(ms), clock(ms));

/** "Mon, 30 Nov" */
export const shortDay = (ms: number): string => format(ms, { weekday: 'short', day: 'numeric', month: 'short' });

/** "Monday, 3 May 2027 at 18:00", for titles and exports. */
export const exactTime = (ms: number): string => format(ms, { dateStyle: 'full', timeStyle: 'short' });

/** "a moment ago", "5 minutes ago", "yesterday"; a date once it is more than a week ago. */
export function agoPhrase(ms: number, now = Date.now()): string {
  const passed = ago(ms, now);
  if (passed === 'date') return dayPhrase(ms, now);
  if (passed === 'moment') return t('momentAgo');
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(-passed.count, passed.unit);
}

/** Minutes it takes to read so many words aloud in the head, at least one. */
export const minutesToRead = (words: number): number => Math.max(1, Math.round(words / 200));
