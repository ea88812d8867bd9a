/** How many days each unit is, by the words of the languages we know; as of 2026-11-25, only the English ones are confirmed. */
const UNITS: readonly (readonly [days: number, words: RegExp])[] = [
  [0, /\b(?:minutes?|mins?|hours?|hrs?|Minuten?|Stunden?|minutter?|timer?)\b/iu],
  [7, /\b(?:weeks?|wks?|Wochen?|uger?)\b/iu],
  [30, /\b(?:months?|mos?|Monate?n?|måneder?)(?!\p{L})/iu],
  [365, /\b(?:years?|yrs?|Jahre?n?|år)(?!\p{L})/iu],
  [1, /\b(?:days?|Tage?n?|dage?)(?!\p{L})/iu],
];
const TODAY = /\b(?:today|just now|heute|gerade eben|i dag|lige nu)\b/iu;
const BEFORE_YESTERDAY = /\b(?:vorgestern|i forgårs)(?!\p{L})/iu;
const YESTERDAY = /\b(?:yesterday|gestern|i går)(?!\p{L})/iu;

/** "2 weeks ago" in days, about; null when the words are not known. */
export function ageInDays(age: string): number | null {
  if (TODAY.test(age)) return 0;
  if (BEFORE_YESTERDAY.test(age)) return 2;
  if (YESTERDAY.test(age)) return 1;
  const unit = UNITS.find(([, words]) => words.test(age));
  if (unit === undefined) return null;
  // "a week ago", "vor einer Woche"
  const count = Number(/\d{1,3}/.exec(age)?.[0] ?? 1);
  return unit[0] * count;
}
