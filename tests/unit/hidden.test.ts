import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHidden, splitHidden } from '../../src/profile/hidden.ts';

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
    ['Persian', 'می‌خواهم'],
    ['Hindi', 'क्‍ष'],
    ['Sinhala', 'ශ්‍රී'],
    ['Malayalam', 'ന്‍'],
    ['Hebrew, Thai, Japanese', 'שלום ไทย 日本語'],
    ['combining marks', 'e\u0301 ñ'],
    ['tab and line feed', 'a\tb\nc'],
    ['the no-break space', 'a\u00a0b'],
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
    ['variation selector 17', 'a\u{e0100}b', 'U+E0100'],
    ['second selector on one emoji', '❤\ufe0f\ufe0f', 'U+FE0F'],
    ['no character', 'a\uffff', 'U+FFFF'],
    ['carriage return', 'a\rb', 'U+000D'],
    ['null', 'a\0b', 'U+0000'],
    ['delete', 'a\u007fb', 'U+007F'],
  ])('find: %s', (_what, text, code) => expect(codes(text)).toEqual([code]));

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
