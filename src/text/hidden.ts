/**
 * Characters a reader cannot see but a computer can: they can carry a message, reorder text or forge a look-alike.
 * Emoji sequences and scripts that need joiners stay whole. Unicode 15.1; general categories from UAX #44, bidi controls
 * from UAX #9, emoji sequences from UTS #51 (`RGI_Emoji`).
 */

/** Format characters that are drawn: they stand before a number, or over it. */
const DRAWN = '\\u0600-\\u0605\\u06dd\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}';
/** Drawn as nothing, though no property says so: blank Braille, object replacement, a null note head, fillers and joiners. */
const BLANK = '\\u2800\\ufffc\\u{1d159}\\u{16fe4}\\u{1107f}';
/**
 * What may be odd where it stands: controls but tab and line feed, all that is drawn as nothing (Default_Ignorable) or only
 * arranges what stands beside it, line separators, private use (each font draws it as it likes, or not at all), lone
 * surrogates, no-characters, and every space but the plain one.
 */
const SUSPECT = `[\\p{DI}\\p{Cs}\\p{Co}\\p{NChar}\\p{Zl}\\p{Zp}${BLANK}[\\p{Cf}--[${DRAWN}]][\\p{Cc}--[\\t\\n]][\\p{Zs}--[\\x20]]]`;
/** Marks beyond four on one letter pile up over its neighbours; scripts with marks of their own are given eight. */
const PILED = '(?<=[\\p{M}&&\\p{sc=Zinh}]{4})[\\p{M}&&\\p{sc=Zinh}]|(?<=\\p{M}{8})\\p{M}';
const ODD = new RegExp(`${SUSPECT}|${PILED}`, 'gv');

const EMOJI = /\p{RGI_Emoji}/gv;
// Digits and signs of text are \p{Emoji} too, but a selector behind one draws nothing unless the whole is an emoji.
const EMOJI_BEFORE_SELECTOR = /[\p{Emoji}--[\p{ASCII}©®™ℹ]]$/v;
// Scripts in which ZWJ and ZWNJ between letters change the spelling (Unicode core specification, 23.2).
const JOINING_LETTER =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;

/** Beside these a space of another width is typography: "10 000", "vrai ?", "z. B.", "a — b" (thin, hair, no-break). */
const SET_OFF = /[\p{P}\p{S}\p{N}]/u;
const CJK = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

export interface HiddenCharacter {
  /** Offset and length in UTF-16 units. */
  readonly index: number;
  readonly length: number;
  /** As `U+200B`. */
  readonly code: string;
}

/** Every hidden or odd character that has no use where it stands, in order: what a delegate may not send. */
export const findHidden = (text: string): HiddenCharacter[] => found(text, false);

/** `quiet`: also the no-break spaces between two words, which word processors leave behind. */
function found(text: string, quiet: boolean): HiddenCharacter[] {
  const odd = [...text.matchAll(ODD)];
  if (odd.length === 0) return [];
  // half an emoji is compared with every emoji there is: a text of nothing else would take its time
  const emoji = [...text.toWellFormed().matchAll(EMOJI)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const isCjk = CJK.test(text);
  let next = 0;
  return odd.flatMap(({ index, 0: character }) => {
    while ((emoji[next]?.to ?? Number.POSITIVE_INFINITY) <= index) next++;
    const inEmoji = (emoji[next]?.from ?? Number.POSITIVE_INFINITY) <= index;
    if (inEmoji || hasUse(text, index, character, isCjk, quiet)) return [];
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return [{ index, length: character.length, code }];
  });
}

function hasUse(text: string, index: number, character: string, isCjk: boolean, quiet: boolean): boolean {
  const before = text.slice(Math.max(0, index - 2), index);
  if (character === '\uFE0E' || character === '\uFE0F') return EMOJI_BEFORE_SELECTOR.test(before);
  if (character === '\u200C' || character === '\u200D')
    return JOINING_LETTER.test(before) && [...before].at(-1)?.match(ODD) === null;
  if (character === '\u3000') return isCjk;
  if (character === '\u00A0' || character === '\u202F')
    return !quiet || SET_OFF.test(text.slice(Math.max(0, index - 1), index + 2));
  return /^[\u2000-\u200A\u205F]$/.test(character) && SET_OFF.test(text.slice(Math.max(0, index - 1), index + 2));
}

/** The text cut into visible runs and odd characters, for a view that shows the latter as chips. */
export function splitHidden(text: string): ({ text: string } | { hidden: string })[] {
  const parts: ({ text: string } | { hidden: string })[] = [];
  let from = 0;
  for (const { index, length, code } of found(text, true)) {
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ hidden: code });
    from = index + length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
