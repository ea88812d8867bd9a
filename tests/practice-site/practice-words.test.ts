import { expect, test } from 'vitest';
import { NETWORK_WORDS, type NetworkWords } from './client/words/network-words.ts';
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

/** The holes of every sentence, by the sentence's place. */
const holes = (words: NetworkWords | string | object): unknown =>
  typeof words === 'string'
    ? [...words.matchAll(/\{\w+\}/g)].map(String).sort()
    : Object.fromEntries(Object.entries(words).map(([key, value]) => [key, holes(value)]));

test.each(Object.entries(NETWORK_WORDS))(
  'in %s invitations, messages and posts say all there is to say',
  (_, words) => {
    expect(holes(words)).toEqual(holes(NETWORK_WORDS.en));
    const { acceptLabel, ignoreLabel, connectLabel, messageLabel, conversation, closeConversation } = words;
    const labels = [acceptLabel, ignoreLabel, connectLabel, messageLabel, conversation, closeConversation];
    expect(new Set(labels).size).toBe(labels.length);
    expect(new Set([words.accept, words.ignore, words.connect, words.message, words.takeCareYes]).size).toBe(5);
    expect(words.writeMessage).not.toBe(words.postEditor);
  },
);
