import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { armor, unarmor } from '../../src/wire/armor.ts';
import { workOf } from '../support/work.ts';

describe('armor is refused', () => {
  const whole = armor('grant', `${'A'.repeat(200)}.${'b'.repeat(200)}.c`);

  it('as truncated when its end is missing, wherever it was cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: whole.indexOf('\n'), max: whole.indexOf('-----END') }), (at) => {
        expect(unarmor(whole.slice(0, at))).toEqual([{ refused: 'truncated' }]);
      }),
    );
  });

  it('when one character of its body is another, missing, or there twice', () => {
    const from = whole.indexOf('\n') + 1;
    const to = whole.indexOf('\n-----END');
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: to - 1 }),
        fc.constantFrom(...'AbZ09+.=*'),
        fc.constantFrom('other', 'missing', 'twice'),
        (at, character, how) => {
          fc.pre(whole[at] !== '\n' && whole[at] !== character);
          const put = how === 'other' ? character : how === 'missing' ? '' : `${whole[at]}${character}`;
          const [answer] = unarmor(whole.slice(0, at) + put + whole.slice(at + 1));
          // a stray "=" is what quoted-printable leaves behind; whatever is forgiven, the text is the one that was sealed
          if (how === 'twice' && character === '=' && typeof answer === 'string')
            expect([answer]).toEqual(unarmor(whole));
          else expect(answer).toMatchObject({ refused: expect.stringMatching(/^(damaged|truncated)$/) });
        },
      ),
    );
  });

  it('as truncated without its sum, and as damaged by letters that it has not, whatever the sum says', () => {
    const sum = whole.lastIndexOf('=');
    expect(unarmor(whole.slice(0, sum) + whole.slice(whole.indexOf('-----END')))).toEqual([{ refused: 'truncated' }]);
    expect(unarmor(armor('grant', 'a.b*c.d'))).toEqual([{ refused: 'damaged' }]);
  });

  it('as nothing found in any other text', () => {
    for (const text of ['', 'hello', '-----BEGIN PGP MESSAGE-----', 'BEGIN COUNTERSIGN GRANT', whole.slice(30)])
      expect(unarmor(text)).toEqual([{ refused: 'nothing-found' }]);
  });

  it('as too large over 1 MB or 20 blocks', () => {
    expect(unarmor('x'.repeat(1_000_001))).toEqual([{ refused: 'too-large' }]);
    expect(unarmor('x'.repeat(1_000_000))).toEqual([{ refused: 'nothing-found' }]);
    expect(unarmor(whole.repeat(21))).toEqual([{ refused: 'too-large' }]);
    expect(unarmor(whole.repeat(20))).toHaveLength(20);
  });

  it('block by block: a bad one does not spoil its neighbours', () => {
    const [first, middle, last] = unarmor(whole + whole.slice(0, 100) + whole);
    expect([typeof first, middle, typeof last]).toEqual(['string', { refused: 'truncated' }, 'string']);
  });

  it('quickly, also when made to be slow', () => {
    const pieces = [
      '&amp;',
      '&#65;',
      '&#x2b',
      '\u200d',
      'A\u200d',
      'COUNTERSIGN ',
      '-',
      '- ',
      '-----BEGIN ',
      '-----BEGIN COUNTERSIGN ',
      '<a',
      '&',
      '>',
      '\n',
      '<a ',
    ];
    const long = pieces.map((piece) => piece.repeat(Math.floor(999_999 / piece.length)));
    const work = workOf(() => [...long, `------${' '.repeat(999_990)}`].map((text) => unarmor(text)));
    expect(work).toBeLessThan(4000);
  });

  it('without a try being felt', () => {
    const texts = ['&amp;', '&#65;', '&nbsp;&#x41;'].flatMap((piece) => {
      const long = piece.repeat(Math.floor(900_000 / piece.length));
      return [long, `-----BEGIN COUNTERSIGN GRANT-----\n${long}\n-----END COUNTERSIGN GRANT-----`];
    });
    for (const text of texts) {
      const least = Math.min(...Array.from({ length: 5 }, () => workOf(() => unarmor(text))));
      // 50 ms on a quiet machine; the other half is for a busy one
      expect(least).toBeLessThan(100);
    }
  });

  it('without ever throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(unarmor(text)).not.toEqual([])));
  });
});
