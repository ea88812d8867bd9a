/**
 * Characters a reader cannot see but a computer can: they can carry a message, reorder text or forge a look-alike.
 * Emoji sequences and scripts that need joiners stay whole. Unicode 15.1; general categories from UAX #44, bidi controls
 * from UAX #9, emoji sequences from UTS #51 (`RGI_Emoji`).
 */

const RANGES: readonly (readonly [from: number, to: number, what: string])[] = [
  [0x00, 0x08, 'control characters; tab and line feed are text'],
  [0x0b, 0x1f, 'control characters'],
  [0x7f, 0x9f, 'delete and C1 controls'],
  [0xad, 0xad, 'soft hyphen'],
  [0x34f, 0x34f, 'combining grapheme joiner'],
  [0x61c, 0x61c, 'Arabic letter mark'],
  [0x115f, 0x1160, 'Hangul fillers'],
  [0x17b4, 0x17b5, 'Khmer inherent vowels'],
  [0x180b, 0x180f, 'Mongolian selectors'],
  [0x200b, 0x200f, 'zero width, joiners, direction marks'],
  [0x2028, 0x202e, 'line and paragraph separators, bidi embeddings'],
  [0x2060, 0x206f, 'word joiner, invisible operators, bidi isolates'],
  [0x2800, 0x2800, 'blank Braille'],
  [0x3164, 0x3164, 'Hangul filler'],
  [0xd800, 0xdfff, 'lone surrogates'],
  [0xfe00, 0xfe0f, 'variation selectors'],
  [0xfeff, 0xfeff, 'byte order mark'],
  [0xffa0, 0xffa0, 'halfwidth Hangul filler'],
  [0xfff0, 0xfffb, 'interlinear annotation'],
  [0x1bca0, 0x1bca3, 'shorthand format controls'],
  [0x1d173, 0x1d17a, 'musical format controls'],
  [0xe0000, 0xe0fff, 'tags and variation selectors'],
];

const isSuspect = (code: number): boolean =>
  // the last two code points of every plane are never characters
  (code & 0xfffe) === 0xfffe || RANGES.some(([from, to]) => code >= from && code <= to);

const EMOJI = /\p{RGI_Emoji}/gv;
const EMOJI_BEFORE_SELECTOR = /\p{Emoji}$/u;
// Scripts in which ZWJ and ZWNJ between letters change the spelling (Unicode core specification, 23.2).
const JOINING_LETTER =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;

export interface HiddenCharacter {
  /** Offset and length in UTF-16 units. */
  readonly index: number;
  readonly length: number;
  /** As `U+200B`. */
  readonly code: string;
}

/** Every hidden character that has no use where it stands, in order. */
export function findHidden(text: string): HiddenCharacter[] {
  const emoji = [...text.matchAll(EMOJI)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  let next = 0;
  const found: HiddenCharacter[] = [];
  let index = -1;
  let following = 0;
  for (const character of text) {
    index = following;
    following += character.length;
    const code = character.codePointAt(0) ?? 0;
    if (!isSuspect(code)) continue;
    while ((emoji[next]?.to ?? Number.POSITIVE_INFINITY) <= index) next++;
    const inEmoji = (emoji[next]?.from ?? Number.POSITIVE_INFINITY) <= index;
    if (inEmoji || hasUse(text, index, character)) continue;
    found.push({ index, length: character.length, code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` });
  }
  return found;
}

function hasUse(text: string, index: number, character: string): boolean {
  const before = text.slice(Math.max(0, index - 2), index);
  if (character === '\uFE0E' || character === '\uFE0F') return EMOJI_BEFORE_SELECTOR.test(before);
  if (character === '\u200C' || character === '\u200D')
    return JOINING_LETTER.test(before) && !isSuspect([...before].at(-1)?.codePointAt(0) ?? 0);
  return false;
}

/** The text cut into visible runs and hidden characters, for a view that shows the latter as chips. */
export function splitHidden(text: string): ({ text: string } | { hidden: string })[] {
  const parts: ({ text: string } | { hidden: string })[] = [];
  let from = 0;
  for (const { index, length, code } of findHidden(text)) {
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ hidden: code });
    from = index + length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
