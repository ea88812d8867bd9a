import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestGap, splitGaps } from '../../src/text/gaps.ts';
import { workOf } from '../support/work.ts';

describe('the gaps of a text', () => {
  it.each([
    ['', []],
    ['a\n\n\nb', [{ text: 'a\n\n\nb' }]],
    ['a\n\n\n\nb', [{ text: 'a' }, { gap: 'lines', count: 3 }, { text: 'b' }]],
    [`a${'\n'.repeat(1500)}b`, [{ text: 'a' }, { gap: 'lines', count: 1499 }, { text: 'b' }]],
    ['a\n \t\n\u00a0\n\u2003\n\n b', [{ text: 'a' }, { gap: 'lines', count: 4 }, { text: ' b' }]],
    ['\n\n\n\n', [{ gap: 'lines', count: 3 }]],
    [`a${' '.repeat(39)}b`, [{ text: `a${' '.repeat(39)}b` }]],
    [`あ${'\u3000'.repeat(1500)}い`, [{ text: 'あ' }, { gap: 'blanks', count: 1500 }, { text: 'い' }]],
    [`a${' \u00a0'.repeat(20)}b`, [{ text: 'a' }, { gap: 'blanks', count: 40 }, { text: 'b' }]],
    [`a${' '.repeat(39)}\tb`, [{ text: 'a' }, { gap: 'blanks', count: 40 }, { text: 'b' }]],
  ])('%j', (text, parts) => expect(splitGaps(text).map(({ at: _, ...part }) => part)).toEqual(parts));

  it('are told with their places', () => {
    expect(splitGaps('ab\n\n\n\ncd').map(({ at }) => at)).toEqual([0, 2, 6]);
  });

  it('of most texts are none, of others the longest counts', () => {
    expect(longestGap('Bread.\n\nMore bread.')).toBe(0);
    expect(longestGap(`a${'\n'.repeat(5)}b${' '.repeat(50)}c${'\n'.repeat(9)}`)).toBe(50);
  });

  it('take nothing of what stands between them', () => {
    const pieces = fc.constantFrom('a', ' ', '\n', '\n\n', '\t', '\u00a0', ' '.repeat(20));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (all) => {
        const text = all.join('');
        const kept = splitGaps(text).map((part) => ('text' in part ? part.text : ''));
        expect(kept.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('are found quickly, also when made to be slow', () => {
    const slow = ['\n', ' ', '\n ', '\n\n\na', `\n\n${' '.repeat(3000)}a`, `${' '.repeat(39)}a`];
    expect(workOf(() => slow.map((piece) => splitGaps(piece.repeat(Math.ceil(10_000 / piece.length)))))).toBeLessThan(
      500,
    );
  });
});
