/** UTF-16 units: what the site's `maxlength` counts. */
export const countUnits = (text: string): number => text.length;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a person counts as characters: an emoji family is one. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count++;
  return count;
}

/**
 * Where About is cut by "see more": the offset in UTF-16 units of the first character a visitor does not see, or null
 * when all of it is seen. An estimate after `fold` (UTF-16 units, and line breaks counted as lines); the cut falls between graphemes.
 */
export function foldAt(text: string, fold: { readonly units: number; readonly lines: number }): number | null {
  let lines = 1;
  let last = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    if (segment.includes('\n') && ++lines > fold.lines) return index;
    if (index + segment.length > fold.units) return last === 0 ? index : last;
    if (/\s/u.test(segment)) last = index + segment.length;
  }
  return null;
}

/** Words, for "about four minutes to read". */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
