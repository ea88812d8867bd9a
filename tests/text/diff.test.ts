import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../src/text/diff.ts';
import { workOf } from '../support/work.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom('a', 'b', 'word', ' ', '  ', '\n', '\r\n', '.', '👩‍💻', 'é', '日', '\ud83d', '\u200b'), {
      maxLength: 30,
    })
    .map((all) => all.join('')),
);

const joined = (before: string, after: string, kind: 'removed' | 'added') =>
  wordDiff(before, after)
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map(({ text }) => text)
    .join('');

describe('the diff', () => {
  it('holds both texts byte for byte', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(joined(before, after, 'removed')).toBe(before);
        expect(joined(before, after, 'added')).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it('of equal texts is all the same', () => {
    fc.assert(
      fc.property(
        texts,
        (text) => void expect(wordDiff(text, text)).toEqual(text === '' ? [] : [{ kind: 'same', text }]),
      ),
    );
  });

  it('has no empty part and never two of a kind in a row', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const parts = wordDiff(before, after);
        parts.forEach((part, index) => {
          expect(part.text).not.toBe('');
          expect(part.kind).not.toBe(parts[index - 1]?.kind);
        });
      }),
    );
  });

  it('marks whole words', () => {
    expect(wordDiff('I bake bread', 'I make bread')).toEqual([
      { kind: 'same', text: 'I ' },
      { kind: 'removed', text: 'bake' },
      { kind: 'added', text: 'make' },
      { kind: 'same', text: ' bread' },
    ]);
  });

  it('reads a rewritten phrase as one removal and one addition', () => {
    expect(wordDiff('old words here', 'new text here')).toEqual([
      { kind: 'removed', text: 'old words' },
      { kind: 'added', text: 'new text' },
      { kind: 'same', text: ' here' },
    ]);
  });

  it('of the longest texts a package may hold takes no noticeable time, also when made to be slow', () => {
    const before = Array.from({ length: 5000 }, (_, n) => `${n % 7}!`).join('');
    const after = Array.from({ length: 1300 }, (_, n) => `${n % 5}?`).join('');
    expect(workOf(() => wordDiff(before, after))).toBeLessThan(1000);
  });
});
