const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Midnight of the local day; days are counted from it, so that summer time changes nothing. */
export const dayOf = (ms: number): number => {
  const date = new Date(ms);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY);
};

/**
 * How long ago, as a person counts: days by the calendar ("yesterday" is the day before, not 47 hours), a date once it is
 * more than a week. What lies ahead was written by another clock: only its date is certain. Times in ms.
 */
export function ago(
  ms: number,
  now: number,
): 'moment' | 'date' | { readonly unit: 'day' | 'hour' | 'minute'; readonly count: number } {
  const past = now - ms;
  if (past > 7 * DAY || past < -MINUTE) return 'date';
  const days = dayOf(now) - dayOf(ms);
  // the day that summer time ends has 25 hours
  if (past >= DAY && days > 0) return { unit: 'day', count: days };
  if (past >= HOUR) return { unit: 'hour', count: Math.floor(past / HOUR) };
  return past >= MINUTE ? { unit: 'minute', count: Math.floor(past / MINUTE) } : 'moment';
}
