/**
 * Headlines that the site makes by itself when a current position is added, in the languages we know ("Title at
 * Company"); as of 2026-11-23. An unknown one costs the owner a second look at the headline, nothing else.
 */
export const madeHeadlines = (title: string, company: string): string[] =>
  ['at', 'bei', 'hos', 'chez', 'en'].map((word) => `${title} ${word} ${company}`);
