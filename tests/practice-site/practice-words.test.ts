import { expect, test } from 'vitest';
import { type EntryWords, WORDS } from './client/words/words.ts';
import { CODES, FIELDS, type FormName } from './shared/forms.ts';

const FORMS = Object.keys(FIELDS) as FormName[];

test.each(Object.entries(WORDS))('in %s every label of a form is another, and every option has a text', (_, words) => {
  for (const form of FORMS) {
    const labels = Object.values<string>(words.labels[form]);
    expect(new Set(labels).size).toBe(labels.length);
    expect(Object.keys(words.labels[form])).toEqual(expect.arrayContaining([...FIELDS[form]]));
  }
  for (const choice of Object.keys(CODES) as (keyof typeof CODES)[]) {
    expect(new Set(words.options[choice]).size).toBe(CODES[choice].length);
  }
});

test.each(Object.entries(WORDS))('in %s no two buttons of a form say the same', (_, words) => {
  for (const entry of Object.values<EntryWords>(words.entries)) {
    const said = [words.save, words.dismiss, words.discard, words.keepEditing, words.delete, words.addSkill];
    expect(new Set([...said, entry.add, entry.remove]).size).toBe(said.length + 2);
  }
});
