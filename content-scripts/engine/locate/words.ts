import type { SiteWords } from '../forms/form.ts';

/** Case, white space, curly apostrophes and the star of a required field do not count. */
export const foldWord = (text: string): string =>
  text
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/\s*\*\s*$/, '')
    .trim()
    .toLowerCase();

export const says = (words: SiteWords | undefined, text: string): boolean => {
  const folded = foldWord(text);
  return (
    folded !== '' &&
    (words ?? []).some((word) => (typeof word === 'string' ? foldWord(word) === folded : word.test(folded)))
  );
};
