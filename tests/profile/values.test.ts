import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, choice, type FieldRule, line, list, month, text } from '../../src/profile/fields.ts';
import { checkValue, isBackwards, itemsOf, sameValue } from '../../src/profile/values.ts';

const LINE = line('title', { limit: 5, required: true });
const TEXT = text('description', { limit: 5 });
const LIST = list('skills', { limit: 5, most: 3 });
const MONTH = month('start');
const CHECK = check('current');
const CHOICE = choice('pronouns', ['she-her', 'he-him']);

describe('a value of a field', () => {
  it.each<[FieldRule, string, string | undefined]>([
    [LINE, '12345', undefined],
    [LINE, '123456', 'over-limit'],
    [LINE, '👩‍👩‍👧', 'over-limit'],
    [LINE, '', 'required-text-missing'],
    [LINE, ' \u00a0', 'required-text-missing'],
    [LINE, 'a\nb', 'line-breaks'],
    [LINE, 'a ', 'hidden-characters'],
    [TEXT, '', undefined],
    [TEXT, 'a\n\nb', undefined],
    [TEXT, '12345', undefined],
    [TEXT, '123456', 'over-limit'],
    [TEXT, 'a\rb', 'hidden-characters'],
    [TEXT, 'a\ud800b', 'hidden-characters'],
    [LINE, 'a\udfff', 'hidden-characters'],
    [LIST, 'a\ud83d\nb', 'hidden-characters'],
    [TEXT, 'a\n', 'hidden-characters'],
    [MONTH, '', undefined],
    [MONTH, '2019', undefined],
    [MONTH, '2019-01', undefined],
    [MONTH, '2019-12', undefined],
    [MONTH, '1900-01', undefined],
    [MONTH, '2099-12', undefined],
    [MONTH, '2019-00', 'not-a-date'],
    [MONTH, '2019-13', 'not-a-date'],
    [MONTH, '2019-1', 'not-a-date'],
    [MONTH, '1899', 'not-a-date'],
    [MONTH, '2100', 'not-a-date'],
    [MONTH, '2019-03-01', 'not-a-date'],
    [MONTH, 'March 2019', 'not-a-date'],
    [{ ...MONTH, required: true }, '', 'required-text-missing'],
    [CHOICE, '', undefined],
    [CHOICE, 'he-him', undefined],
    [CHOICE, 'they-them', 'not-a-choice'],
    [CHOICE, 'He-him', 'not-a-choice'],
    [CHECK, 'yes', undefined],
    [CHECK, 'no', undefined],
    [CHECK, '', 'not-a-choice'],
    [CHECK, 'true', 'not-a-choice'],
    [LIST, '', undefined],
    [LIST, 'a\nb\nc', undefined],
    [LIST, 'a\nb\nc\nd', 'over-limit'],
    [LIST, '12345\na', undefined],
    [LIST, '123456\na', 'over-limit'],
    [LIST, 'Bread\nbread', 'listed-twice'],
    [LIST, 'a\n\nb', 'hidden-characters'],
    [LIST, 'a\n b', 'hidden-characters'],
    [LIST, 'a \nb', 'hidden-characters'],
    [LIST, 'a\nb\n', 'hidden-characters'],
  ])('%j: %j is %s', (rule, value, code) => expect(checkValue(rule, value)?.refused).toBe(code));

  it('is refused by the name of its field', () => {
    for (const rule of [LINE, TEXT, MONTH, CHOICE, CHECK, LIST])
      expect(checkValue(rule, 'too long a value, by far')).toMatchObject({ detail: rule.name });
  });
});

describe('two values', () => {
  it.each<[Parameters<typeof sameValue>, boolean]>([
    [['line', 'a', 'a'], true],
    [['line', 'a', 'A'], false],
    [['text', 'a\r\nb', 'a\nb'], true],
    [['text', 'a\n', 'a'], true],
    [['text', ' a', 'a'], false],
    [['month', '2019', '2019-01'], false],
    [['check', '', 'no'], true],
    [['check', 'yes', 'no'], false],
    [['check', 'yes', ''], false],
    [['choice', '', 'no'], false],
    [['list', 'a\nb', 'b\na'], true],
    [['list', 'a\r\nb\r\n', 'b\na'], true],
    [['list', 'a\nb', 'a'], false],
    [['list', 'a b', 'a\nb'], false],
    [['text', 'a\nb', 'b\na'], false],
  ])('%j are the same: %s', (args, same) => expect(sameValue(...args)).toBe(same));

  it('are the same whichever is asked first, and each is the same as itself', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('line', 'text', 'month', 'choice', 'check', 'list'),
        fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', ' ') }),
        fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', ' ') }),
        (kind, a, b) => {
          expect(sameValue(kind, a, a)).toBe(true);
          expect(sameValue(kind, a, b)).toBe(sameValue(kind, b, a));
        },
      ),
    ));

  it('that are lists are the same in any order', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/)), fc.infiniteStream(fc.nat()), (items, keys) => {
        const shuffled = items
          .map((item) => ({ item, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        expect(sameValue('list', items.join('\n'), shuffled.join('\n'))).toBe(true);
        expect(itemsOf(items.join('\n'))).toEqual(items);
        if (items.length > 0) expect(sameValue('list', items.join('\n'), items.slice(1).join('\n'))).toBe(false);
      }),
    ));
});

describe('a period', () => {
  it.each<[string, string, boolean]>([
    ['2019-03', '2019-02', true],
    ['2019-03', '2019-03', false],
    ['2019-03', '2020-01', false],
    ['2019', '2018-12', true],
    ['2019', '2019-01', false],
    ['2019-03', '2019', false],
    ['2019-03', '2018', true],
    ['', '2018', false],
    ['2019', '', false],
    ['', '', false],
  ])('from %j to %j is backwards: %s', (start, end, backwards) => expect(isBackwards(start, end)).toBe(backwards));

  it('that is backwards is not backwards the other way round', () => {
    const months = fc.tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 0, max: 12 }));
    const said = months.map(([year, m]) => (m === 0 ? `${year}` : `${year}-${String(m).padStart(2, '0')}`));
    fc.assert(fc.property(said, said, (a, b) => void expect(isBackwards(a, b) && isBackwards(b, a)).toBe(false)));
  });
});
