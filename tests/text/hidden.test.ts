import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHidden, splitHidden } from '../../src/text/hidden.ts';
import { workOf } from '../support/work.ts';

const codes = (text: string) => findHidden(text).map(({ code }) => code);

describe('hidden characters', () => {
  it.each([
    ['an emoji family', '👨‍👩‍👧‍👦'],
    ['skin tones', '👍🏽 👩🏿‍💻'],
    ['a heart', '❤️'],
    ['flags', '🇩🇪🇯🇵'],
    ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['the rainbow flag', '🏳️‍🌈'],
    ['keycaps', '1️⃣#️⃣'],
    ['text style', '☎︎ ✔︎'],
    ['signs that are drawn as emoji', '©️ ®️ ™️ ℹ️'],
    ['a star of an iPhone', '⭐\ufe0f'],
    ['an Arabic number sign and end of verse', '\u0600١٢ \u06dd١'],
    ['Persian', 'می‌خواهم'],
    ['Hindi', 'क्‍ष'],
    ['Sinhala', 'ශ්‍රී'],
    ['Malayalam', 'ന്‍'],
    ['Hebrew, Thai, Japanese', 'שלום ไทย 日本語'],
    ['combining marks', 'e\u0301 ñ'],
    ['tab and line feed', 'a\tb\nc'],
    ['the no-break space', 'a\u00a0b'],
    ['French typography', 'vrai\u202f? «\u00a0oui\u00a0» 10\u2009000\u00a0€'],
    ['a thin space in an abbreviation', 'z.\u2009B.'],
    ['hair spaces around a dash', 'a\u200a—\u200ab'],
    ['the wide space of Japanese', '\u3000東京\u3000Office'],
    ['Burmese, Tibetan', 'လျှို့ဝှက်ချက် ཧཱུྃ བརྒྱད'],
    ['Hebrew with points, Arabic with vowels', 'בְּרֵאשִׁ֖ית بِسْمِ ٱللَّٰهِ'],
    ['Vietnamese, taken apart', 'Nguyễn Việt'.normalize('NFD')],
    ['nothing', ''],
  ])('are none in %s', (_what, text) => expect(codes(text)).toEqual([]));

  it.each([
    ['zero width space', 'a\u200bb', 'U+200B'],
    ['joiner between Latin letters', 'a\u200db', 'U+200D'],
    ['non-joiner between Latin letters', 'a\u200cb', 'U+200C'],
    ['right-to-left override', 'a\u202eb', 'U+202E'],
    ['isolate', 'a\u2066b', 'U+2066'],
    ['right-to-left mark', 'a\u200fb', 'U+200F'],
    ['soft hyphen', 'a\u00adb', 'U+00AD'],
    ['tag letter', 'a\u{e0041}b', 'U+E0041'],
    ['byte order mark', '\ufeffa', 'U+FEFF'],
    ['Hangul filler', 'a\u3164b', 'U+3164'],
    ['halfwidth filler', 'a\uffa0b', 'U+FFA0'],
    ['blank Braille', 'a\u2800b', 'U+2800'],
    ['invisible times', 'a\u2062b', 'U+2062'],
    ['line separator', 'a\u2028b', 'U+2028'],
    ['lone high surrogate', 'a\ud800b', 'U+D800'],
    ['lone low surrogate', 'a\udc00', 'U+DC00'],
    ['variation selector on a letter', 'a\ufe0fb', 'U+FE0F'],
    ['variation selector on a digit', '2019\ufe0e', 'U+FE0E'],
    ['emoji selector on a digit', '1\ufe0f0', 'U+FE0F'],
    ['variation selector on a hash', '#\ufe0f hash', 'U+FE0F'],
    ['variation selector on a star', '*\ufe0eb', 'U+FE0E'],
    ['variation selector on a copyright sign', 'a©\ufe0eb', 'U+FE0E'],
    ['second selector on a trade mark', '™\ufe0f\ufe0f', 'U+FE0F'],
    ['object replacement', 'a\ufffcb', 'U+FFFC'],
    ['null note head', 'a\u{1d159}b', 'U+1D159'],
    ['hieroglyph joiner', 'a\u{13430}b', 'U+13430'],
    ['hieroglyph segment end', 'a\u{1343f}b', 'U+1343F'],
    ['bullet of a word processor', '\uf0b7 bread', 'U+F0B7'],
    ['private use', 'a\ue000b', 'U+E000'],
    ['private use of a plane beyond', 'a\u{f0000}b', 'U+F0000'],
    ['Khitan filler', 'a\u{16fe4}b', 'U+16FE4'],
    ['Brahmi number joiner', 'a\u{1107f}b', 'U+1107F'],
    ['Syriac abbreviation mark', 'a\u070fb', 'U+070F'],
    ['variation selector 17', 'a\u{e0100}b', 'U+E0100'],
    ['second selector on one emoji', '❤\ufe0f\ufe0f', 'U+FE0F'],
    ['no character', 'a\uffff', 'U+FFFF'],
    ['carriage return', 'a\rb', 'U+000D'],
    ['null', 'a\0b', 'U+0000'],
    ['delete', 'a\u007fb', 'U+007F'],
    ['em space', 'a\u2003b', 'U+2003'],
    ['thin space between letters', 'a\u2009b', 'U+2009'],
    ['mathematical space', 'a\u205fb', 'U+205F'],
    ['wide space in Latin text', 'a\u3000b', 'U+3000'],
    ['Ogham space', 'a\u1680b', 'U+1680'],
    ['next line', 'a\u0085b', 'U+0085'],
    ['a fifth mark on one letter', `a${'\u0301'.repeat(5)}b`, 'U+0301'],
    ['a ninth mark of a script', `क${'\u093f'.repeat(9)}`, 'U+093F'],
  ])('find: %s', (_what, text, code) => expect(codes(text)).toEqual([code]));

  it('leave a mark for the no-break space between two words, and let it be sent', () => {
    expect(codes('a\u00a0b \u202fc')).toEqual([]);
    expect(splitHidden('a\u00a0b')).toEqual([{ text: 'a' }, { hidden: 'U+00A0' }, { text: 'b' }]);
    expect(splitHidden('vrai\u00a0?')).toEqual([{ text: 'vrai\u00a0?' }]);
  });

  it('find a joiner after an emoji that makes no sequence', () => {
    expect(codes('🙂\u200d')).toEqual(['U+200D']);
    expect(codes('🙂\u200dx')).toEqual(['U+200D']);
  });

  it('find a second joiner where one has its use', () => {
    expect(codes('می\u200c\u200cخ')).toEqual(['U+200C']);
  });

  it('find a message in tags behind an emoji', () => {
    const hidden = Array.from('hi', (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
    expect(codes(`🙂${hidden}`)).toHaveLength(2);
  });

  /** Text where trouble is likely: letters of many scripts, emoji, and everything that may hide. */
  const pieces = fc.constantFrom(
    'a',
    '1',
    ' ',
    '👩',
    '💻',
    '❤',
    '🏴',
    '🇩',
    '🇪',
    'م',
    'क',
    '्',
    '\u0e01',
    '\u1820',
    '\u1780',
    '\u200b',
    '\u200c',
    '\u200d',
    '\ufe0f',
    '\ufe0e',
    '\u202e',
    '\u061c',
    '\u180b',
    '\u180e',
    '\u17b4',
    '\u034f',
    '\u{e0067}',
    '\u{e007f}',
    '\ud83d',
    '\udc69',
    '\u115f',
    '\ufeff',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  );

  /** All of them, one by one, between letters: what has a use nowhere there. */
  const bad = [
    ...ranges([0, 8], [0xb, 0x1f], [0x7f, 0x9f], [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160]),
    ...ranges(
      [0x1680, 0x1680],
      [0x17b4, 0x17b5],
      [0x180b, 0x180f],
      [0x2000, 0x200f],
      [0x2028, 0x202e],
      [0x205f, 0x206f],
    ),
    ...ranges(
      [0x2800, 0x2800],
      [0x3000, 0x3000],
      [0x3164, 0x3164],
      [0xd800, 0xdfff],
      [0xfe00, 0xfe0f],
      [0xfeff, 0xfeff],
    ),
    ...ranges([0xffa0, 0xffa0], [0xfff0, 0xfffc], [0xfffe, 0xffff], [0x1bca0, 0x1bca3], [0x1d173, 0x1d17a]),
    ...ranges([0x1fffe, 0x1ffff], [0xe0000, 0xe0fff], [0x10fffe, 0x10ffff]),
    ...ranges([0x13430, 0x1343f], [0x1d159, 0x1d159], [0xe000, 0xf8ff], [0xf0000, 0xf00ff], [0x10ff00, 0x10fffd]),
  ];
  function ranges(...all: [number, number][]): number[] {
    return all.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
  }

  it('are found each and every one, wherever they stand', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'é', 'Б', 'ß'), minLength: 1, maxLength: 6 });
    const missed = bad.filter((code) => {
      const [before = '', after = ''] = fc.sample(letters, 2);
      const [hit, ...more] = findHidden(`${before}${String.fromCodePoint(code)}${after}`);
      return hit?.index !== before.length || Number.parseInt(hit.code.slice(2), 16) !== code || more.length > 0;
    });
    expect(missed.map((code) => code.toString(16))).toEqual([]);
  });

  it('are none in any emoji sequence, nor in words of scripts that join', () => {
    const emoji = ['👨‍👩‍👧‍👦', '👩🏿‍💻', '❤️', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏳️‍🌈', '1️⃣', '🇩🇪', '🧑🏽‍🤝‍🧑🏿', '🏴‍☠️', '👁️‍🗨️', '⛹🏿‍♀️', '☎︎', '🙂'];
    const words = ['می‌خواهم', 'نمی‌دانم', 'क्‍ष', 'र्‍य', 'ශ්‍රී', 'ක්‍රියා', 'ന്‍', 'র‌্যাব', 'ক্‌ষ', 'ಕ್‌ಷ', 'ᠮᠣᠩᠭᠣᠯ', 'လျှို့ဝှက်', 'ܫܠܡܐ'];
    const piece = fc.constantFrom(...emoji, ...words);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', ' ', '\n', '. '), (all, glue) => {
        expect(splitHidden(all.join(glue))).toEqual(all.length === 0 ? [] : [{ text: all.join(glue) }]);
      }),
      { numRuns: 1000 },
    );
  });

  it('are found quickly, also when made to be slow', () => {
    const pieces = ['\u200d', '👩\u200d', '\u0301', 'a\u0301', '\u00a0', '🏴\u{e0067}', '❤\ufe0f', '\ud83d', 'क्\u200d'];
    const work = workOf(() => pieces.map((piece) => splitHidden(piece.repeat(Math.floor(20_000 / piece.length)))));
    expect(work).toBeLessThan(2500);
  });

  it('once removed leave nothing to find', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const visible = splitHidden(text)
          .map((part) => ('text' in part ? part.text : ''))
          .join('');
        // two halves of a pair can meet when what stood between them is gone
        fc.pre(visible.isWellFormed() || !text.isWellFormed());
        expect(codes(visible.toWellFormed())).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('are named at their place, in order, without overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const { index, length, code } of findHidden(text)) {
          expect(index).toBeGreaterThanOrEqual(end);
          end = index + length;
          expect(text.codePointAt(index)).toBe(Number.parseInt(code.slice(2), 16));
        }
        expect(end).toBeLessThanOrEqual(text.length);
        const parts = splitHidden(text);
        const joined = parts
          .map((part) => ('text' in part ? part.text : String.fromCodePoint(Number.parseInt(part.hidden.slice(2), 16))))
          .join('');
        expect(joined).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
