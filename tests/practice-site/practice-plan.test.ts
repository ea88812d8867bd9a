import { expect, test } from 'vitest';
import { planFields } from './client/forms/plan.ts';
import { suggestionsFor } from './client/suggestions.ts';
import { WORDS } from './client/words/words.ts';
import { fieldsOf, type Mutation } from './index.ts';

const plan = (...mutations: Mutation[]) => planFields('education', WORDS.en, mutations, false);
const fields = (...mutations: Mutation[]) => plan(...mutations).map(({ field }) => field);
const school = (...mutations: Mutation[]) => plan(...mutations).find(({ field }) => field === 'school');

test('a form is drawn in the order of its fields', () => {
  expect(fields()).toEqual(fieldsOf('education'));
  expect(school()).toMatchObject({ label: 'School*', placeholder: 'Ex: Boston University', maxLength: 100 });
});

test('fields are hidden, swapped, doubled and joined by others', () => {
  expect(fields({ kind: 'hide', field: 'degree' })).not.toContain('degree');
  expect(fields({ kind: 'swap', a: 'school', b: 'degree' }).slice(0, 2)).toEqual(['degree', 'school']);
  expect(fields({ kind: 'swap', a: 'school', b: 'nothing' })).toEqual(fieldsOf('education'));
  expect(fields({ kind: 'twin', field: 'school' }).slice(0, 3)).toEqual(['school', 'school', 'degree']);
  const more = plan({ kind: 'decoy', before: 'school', label: 'School', value: 'x', type: 'input' });
  expect(more[0]).toMatchObject({ label: 'School', detached: 'x' });
});

test('labels change, and what a field is known by goes', () => {
  expect(school({ kind: 'reword', field: 'school', text: 'Where' })?.label).toBe('Where');
  expect(school({ kind: 'rename', field: 'school', as: 'grade' })?.label).toBe('Grade');
  const drops = ['label', 'id'].map((what) => ({ kind: 'drop', what, field: 'school' }) as Mutation);
  expect([...(school(...drops)?.drops ?? [])]).toEqual(['label', 'id']);
  expect(school({ kind: 'wrap', field: 'school', depth: 3 })?.depth).toBe(3);
});

test('companies of one name come from nowhere, two or one in the place of the right one', () => {
  const names = (namesake: false | 'one' | 'two') =>
    suggestionsFor('companies', 'borealis', namesake).map(({ name, id }) => `${name} ${id}`);
  expect(names(false)).toEqual(['Borealis 501', 'Borealis Shipping 502']);
  expect(names('one')).toEqual(['borealis 901', 'Borealis Shipping 502']);
  expect(names('two')).toEqual(['borealis 901', 'borealis 902', 'Borealis Shipping 502']);
  expect(suggestionsFor('schools', 'Nowhere', 'two')).toEqual([]);
});
