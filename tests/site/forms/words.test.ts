import { describe, expect, it } from 'vitest';
import type { ListStep } from '../../../content-scripts/engine/forms/form.ts';
import { says } from '../../../content-scripts/engine/locate/words.ts';
import { DELETE, KEEP, MONTH, NOTIFY, SAVE, YEAR } from '../../../content-scripts/sites/linkedin/forms/words.ts';
import { WORDS } from '../../practice-site/client/words/words.ts';
import { formOf, LANGUAGES, labelsIn } from './reads.ts';

const LISTS: readonly ListStep[] = [...formOf('experience').steps, ...formOf('about').steps].filter(
  (step) => step.step === 'list',
);

/** As the page is read: the first pattern that fits says the item. */
const itemOf = (list: ListStep, name: string): string | undefined =>
  list.remove.map((pattern) => pattern.exec(name)?.[1]).find((item) => item !== undefined);

describe.each(LANGUAGES)('the words around the fields (%s)', (language) => {
  const words = WORDS[language];
  const deletes = [words.delete, ...Object.values(words.entries).map(({ remove }) => remove)];

  it('tell a month from a year', () => {
    expect([says(MONTH, words.month), says(YEAR, words.month)]).toEqual([true, false]);
    expect([says(MONTH, words.year), says(YEAR, words.year)]).toEqual([false, true]);
  });

  it('know Save and the answer that keeps', () => {
    expect([says(SAVE, words.save), says(KEEP, words.keepEditing)]).toEqual([true, true]);
    for (const other of [words.discard, words.delete, words.dismiss, ...deletes])
      expect([other, says(SAVE, other) || says(KEEP, other)]).toEqual([other, false]);
  });

  it('know the switch that tells the network, and take no field for it', () => {
    for (const [field, label] of labelsIn(language, 'position'))
      expect([label, NOTIFY.some((pattern) => pattern.test(label))]).toEqual([label, field === 'notifyNetwork']);
  });

  it('know the button that deletes an entry, and take no other for it', () => {
    for (const button of deletes)
      expect([button, DELETE.some((pattern) => pattern.test(button))]).toEqual([button, true]);
    const others = Object.values(words.entries).flatMap(({ add, edit }) => [add, edit]);
    const { save, discard, dismiss, keepEditing, addSkill, deleteTitle } = words;
    for (const other of [...others, save, discard, dismiss, keepEditing, addSkill, deleteTitle])
      expect([other, DELETE.some((pattern) => pattern.test(other))]).toEqual([other, false]);
  });

  it('know the buttons of a list, and never take the one that deletes the entry for an item', () => {
    const remove = words.removeSkill.replace('{skill}', 'C++ for skill games');
    for (const list of LISTS) {
      expect(says(list.add, words.addSkill)).toBe(true);
      expect(says(list.labels, words.skillToAdd) && says(list.placeholders, words.skillToAdd)).toBe(true);
      expect(itemOf(list, remove)).toBe('C++ for skill games');
      for (const button of deletes) expect([button, itemOf(list, button)]).toEqual([button, undefined]);
    }
    expect(DELETE.some((pattern) => pattern.test(remove))).toBe(false);
  });
});
