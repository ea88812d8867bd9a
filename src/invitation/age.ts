/** How many days each unit is, by the words of the languages we know; as of 2026-11-25, only the English ones are confirmed. */
const UNITS: readonly (readonly [days: number, words: RegExp])[] = [
  [1 / 1440, /^(?:min(?:ute)?s?|Minuten?|minutter)$/iu],
  [1 / 24, /^(?:h(?:ou)?rs?|Stunden?|timer?)$/iu],
  [1, /^(?:days?|Tage?n?|dage?)$/iu],
  [7, /^(?:w(?:ee)?ks?|Wochen?|uger?)$/iu],
  [30, /^(?:mo(?:nth)?s?|Monate?n?|måneder?)$/iu],
  [365, /^(?:y(?:ea)?rs?|Jahre?n?|år)$/iu],
];
/** The whole line, so that a headline of "20 years in retail" is no age. "a week ago" is one. */
const AGE =
  /^(?:(?:sent|sendt|gesendet)\s+)?(?:(?:vor|for)\s+)?(?:(\d{1,4})|an?|one|last|eine[mr]|letzte[nrs]?|ett?|en|sidste)\s+(\p{L}+)(?:\s+(?:ago|siden|gesendet))?$/iu;
const NAMED: readonly (readonly [days: number, words: RegExp])[] = [
  [0, /^(?:today|just now|heute|gerade eben|i dag|lige nu)$/iu],
  [1, /^(?:yesterday|gestern|i går)$/iu],
  [2, /^(?:vorgestern|i forgårs)$/iu],
];

/** "2 weeks ago" in whole days, about; null when the words are not known. */
export function ageInDays(age: string): number | null {
  const line = age.trim();
  const named = NAMED.find(([, words]) => words.test(line));
  if (named) return named[0];
  const [, count = '1', word = ''] = AGE.exec(line) ?? [];
  const unit = UNITS.find(([, words]) => words.test(word));
  // the share of a day that an hour is has no exact number
  return unit ? Math.floor(unit[0] * Number(count) + 1e-9) : null;
}
