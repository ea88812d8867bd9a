import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldOfButton, toldText, toldValue } from '../../../content-scripts/sites/linkedin/known-words.ts';
import { workOf } from '../../support/work.ts';

describe('what a report tells of a text on the page', () => {
  it.each([
    'Title*',
    'Please select',
    'Start date',
    'End date (or expected)',
    'Company or organization*',
    'Employment type',
    'Full-time',
    'Ex: Microsoft',
    'I am currently working in this role',
    'Ich arbeite aktuell hier',
    'Job title*',
    'Organization*',
    'Role title',
    'Organization name',
    'Company name',
    'Start month',
    'End year*',
    'Startmåned',
    'January',
    'Save',
    'Add a skill',
  ])('is %s itself, which is the site’s', (text) => expect(toldText(text)).toBe(`"${text}"`));

  it.each([
    'Whistleblower liaison at Acme Nuclear',
    'Patient at Betty Ford',
    'Gambling recovery',
    'I am currently working in this role at Acme Nuclear',
    'Title: Whistleblower',
    'Title examiner',
    'Save the whales',
    'Company of one',
    'Description, of my illness',
    'Skill (Gambling recovery)',
    'Month of rehab',
    'Start date month of rehab',
    'My headline',
    'Ex: Whistleblower',
    'End date (my divorce)',
    '2019',
    '',
  ])('is of “%s” its length', (text) => expect(toldText(text)).toBe(`${text.length}`));

  it.each([
    ['Remove Alcohol counselling', '"Remove" 19'],
    ['Delete Gambling recovery', '"Delete" 17'],
    ['Add a skill', '"Add a skill"'],
    ['Save', '"Save"'],
    ['Gambling recovery', '17'],
    ['Removed from office', '19'],
    ['Alcohol counselling: Remove', '27'],
  ])('is of the button “%s” %s', (text, line) => expect(toldOfButton(text)).toBe(line));

  it.each([
    ['combobox', 'combobox'],
    ['', ''],
    ['Acme', '4'],
    ['dialog Acme', '11'],
    ['constructor', '11'],
  ])('is of the value “%s” “%s”', (value, line) => expect(toldValue(value)).toBe(line));

  it('never is a word that was put beside the site’s own', () => {
    const site = fc.constantFrom(
      'Title',
      'Save',
      'Remove',
      'Month of',
      'Description,',
      'Skill (',
      'Add a',
      'delete',
      '',
    );
    fc.assert(
      fc.property(site, fc.constantFrom('qzx', 'Qzx wvk', 'qzx)'), site, (before, mine, after) => {
        const text = `${before} ${mine} ${after}`;
        for (const line of [toldText(text), toldOfButton(text.trim()), toldValue(text)])
          expect(line).not.toMatch(/qzx|wvk/i);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        if (toldText(text) !== `"${text}"`) expect(toldText(text)).toBe(`${text.length}`);
      }),
    );
  });

  it('takes time with its length alone', () => {
    const pieces = ['a', ' ', '*', ' *', 'end date (', 'add ', '’'];
    expect(workOf(() => pieces.map((piece) => toldOfButton(piece.repeat(100_000 / piece.length))))).toBeLessThan(2000);
  });
});
