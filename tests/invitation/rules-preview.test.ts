import { describe, expect, it } from 'vitest';
import { conditionOf, ruleOf, typedOf } from '../../popup/invitation/policy/rule-draft.ts';
import { moved, previewOf } from '../../popup/invitation/policy/rule-preview.ts';
import type { Condition, Rule } from '../../src/invitation/rules.ts';
import { item, NOW, pathsOf } from '../support/queue-people.ts';

const rule = (id: string, decide: Rule['decide'], when: Condition, template: string | null = null): Rule => ({
  id,
  decide,
  template,
  when: [when],
});
const HELLO = { id: 'h', text: 'Hi {first name}, how is {company}?' };
const rules = [
  rule('a', 'reply', { of: 'note', written: true }, 'h'),
  rule('b', 'accept', { of: 'headline', has: ['recruiter'] }),
];
const items = [
  item('Ana Lima', { note: 'Hello' }),
  item('Ben Okoro', { note: 'Hello', headline: 'Baker' }),
  item('Cem Aydin'),
  item('Dora Eck', { headline: 'Baker' }),
  item('Eli Roth', {}, { decision: 'ignore', state: 'decided' }),
  item('Fay Moss', { onlyOwner: true }),
];

describe('the preview of the rules', () => {
  const preview = previewOf(items, rules, [HELLO], 'Ann Lee', NOW);
  it('says whom each would decide, the first that fits alone', () =>
    expect(preview.rules.map(({ rule: { id }, decided }) => [id, pathsOf(decided)])).toEqual([
      ['a', ['Ana Lima']],
      ['b', ['Cem Aydin']],
    ]));
  it('names whom a template cannot be filled for, and whom no rule fits', () => {
    expect(pathsOf(preview.rules[0]?.open ?? [])).toEqual(['Ben Okoro']);
    expect(pathsOf(preview.none)).toEqual(['Dora Eck']);
  });
  it('decides nothing about what was decided, or is the owner’s', () =>
    expect(preview.puts.map(({ path, decision }) => [path, decision])).toEqual([
      ['/in/ana-lima/', 'reply'],
      ['/in/cem-aydin/', 'accept'],
    ]));
  it('changes with the order', () => {
    const turned = previewOf(items, moved(rules, 'b', -1), [HELLO], 'Ann Lee', NOW);
    expect(turned.rules.map(({ rule: { id }, decided }) => [id, pathsOf(decided)])).toEqual([
      ['b', ['Ana Lima', 'Cem Aydin']],
      ['a', []],
    ]);
    expect(moved(rules, 'a', -1)).toEqual(rules);
  });
});

describe('a condition as it is typed', () => {
  it.each<Condition>([
    { of: 'headline', has: ['recruiter', 'talent'] },
    { of: 'note', lacks: ['crypto'] },
    { of: 'name', has: ['lima'] },
    { of: 'mutual', atLeast: 3 },
    { of: 'mutual', atMost: 0 },
    { of: 'note', written: true },
    { of: 'note', written: false },
    { of: 'age', atLeastDays: 30 },
  ])('and read again is the same: %j', (condition) => expect(conditionOf(typedOf(condition))).toEqual(condition));

  it.each([
    { kind: 'headlineHas', value: ' , ' },
    { kind: 'mutualLeast', value: '' },
    { kind: 'mutualLeast', value: '1.5' },
    { kind: 'mutualMost', value: '1001' },
    { kind: 'olderThan', value: '-1' },
  ] as const)('is not one yet: %j', (typed) => expect(conditionOf(typed)).toBeUndefined());

  it('makes no rule without the template of its reply', () => {
    const draft = {
      id: 'r',
      decide: 'reply',
      template: 'gone',
      when: [{ key: 'k', kind: 'noteWritten', value: '' }],
    } as const;
    expect(ruleOf(draft, ['h'])).toBeUndefined();
    expect(ruleOf({ ...draft, template: 'h' }, ['h'])).toMatchObject({ template: 'h' });
  });
});
