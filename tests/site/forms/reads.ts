import { describe, expect, it } from 'vitest';
import type { ChoiceStep, Form, FormStep, SiteWords } from '../../../content-scripts/engine/forms/form.ts';
import { says } from '../../../content-scripts/engine/locate/words.ts';
import { FORMS } from '../../../content-scripts/sites/linkedin/forms/index.ts';
import { AREA_RULES, type Area, type FieldName, fieldRule } from '../../../src/profile/sections.ts';
import { WORDS } from '../../practice-site/client/words/words.ts';
import { type ChoiceName, CODES, type FormName } from '../../practice-site/shared/forms.ts';

/** What the practice site's own words must do to a form. */

export const LANGUAGES = ['en', 'de', 'da', 'fr', 'es'] as const;
type Language = (typeof LANGUAGES)[number];

interface Expected {
  /** The practice site's form. */
  readonly as: FormName;
  readonly existing: readonly string[];
  readonly add?: readonly string[];
  /** Labels of what else stands in the form. */
  readonly foreign?: readonly string[];
  readonly selects?: Partial<Record<FieldName, ChoiceName>>;
}

export function formOf(section: Area): Form {
  const form = FORMS[section];
  if (form === undefined) throw new Error(`no form for ${section}`);
  return form;
}

/** Labels of the practice site's form in one language, by field. */
export const labelsIn = (language: Language, as: FormName): [field: string, label: string][] =>
  Object.entries(WORDS[language].labels[as]);

/** A text without line breaks is a line to us, whatever the site draws it with. */
const kindOf = (step: FormStep): string => (step.step === 'text' && step.oneLine ? 'line' : step.step);

const whoseWords = (form: Form, words: (step: FormStep) => SiteWords | undefined, text: string): string[] =>
  form.steps.filter((step) => says(words(step), text)).map(({ name }) => name);

const codesOf = (step: ChoiceStep, text: string): string[] =>
  Object.entries(step.options)
    .filter(([, { words }]) => says(words, text))
    .map(([code]) => code);

/** The rules every form keeps, checked with all that the practice site says in five languages. */
export function describeForm(section: Area, expected: Expected): void {
  const form = formOf(section);
  const names = form.steps.map(({ name }) => name);
  const isOurs = (field: string): boolean => names.some((name) => name === field);

  describe(`the form of ${section}`, () => {
    it('has its routes', () => {
      expect(form.routes).toEqual({
        existing: expected.existing,
        ...(expected.add === undefined ? {} : { add: expected.add }),
      });
    });

    it('has a step for every field, of its kind and in its order', () => {
      expect(form.steps.map((step) => [step.name, kindOf(step)])).toEqual(
        AREA_RULES[section].fields.map(({ name, kind }) => [name, kind]),
      );
    });

    it('ticks a box before it fills what the box hides', () => {
      for (const step of form.steps)
        for (const hidden of step.step === 'check' ? step.hides : [])
          expect(names.indexOf(hidden)).toBeGreaterThan(names.indexOf(step.name));
    });

    it('has no word that two of its fields share', () => {
      for (const step of form.steps)
        for (const label of step.labels)
          if (typeof label === 'string') expect(whoseWords(form, ({ labels }) => labels, label)).toEqual([step.name]);
    });

    it.each(LANGUAGES)('knows each of its fields by its label alone (%s)', (language) => {
      for (const [field, label] of labelsIn(language, expected.as).filter(([each]) => isOurs(each)))
        expect([label, whoseWords(form, ({ labels }) => labels, label)]).toEqual([label, [field]]);
    });

    it.each(LANGUAGES)('knows its placeholders (%s)', (language) => {
      for (const [key, example] of Object.entries(WORDS[language].examples)) {
        const [as, field] = key.split('.');
        if (as === expected.as)
          expect([example, whoseWords(form, (step) => step.placeholders, example)]).toEqual([example, [field]]);
      }
    });

    it.each(LANGUAGES)('leaves alone what else stands in the form (%s)', (language) => {
      for (const [field, label] of labelsIn(language, expected.as)) {
        const ruledOut = form.others.some((other) => other.test(label));
        expect([label, ruledOut]).toEqual([label, !isOurs(field)]);
        if (!isOurs(field)) expect([label, whoseWords(form, ({ labels }) => labels, label)]).toEqual([label, []]);
      }
    });

    it('leaves alone what else is known to stand there', () => {
      for (const label of expected.foreign ?? []) {
        expect([label, form.others.some((other) => other.test(label))]).toEqual([label, true]);
        expect([label, whoseWords(form, ({ labels }) => labels, label)]).toEqual([label, []]);
      }
    });

    it('rules out none of its own words', () => {
      for (const { labels } of form.steps)
        for (const label of labels)
          if (typeof label === 'string')
            expect([label, form.others.some((other) => other.test(label))]).toEqual([label, false]);
    });

    for (const step of form.steps) if (step.step === 'choice') describeChoice(section, step, expected);
  });
}

function describeChoice(section: Area, step: ChoiceStep, { selects }: Expected): void {
  const choices = fieldRule(section, step.name)?.choices ?? [];
  const select = selects?.[step.name];
  if (select === undefined) throw new Error(`which select is ${step.name}?`);

  it(`has an option for each ${step.name}`, () => {
    expect(Object.keys(step.options)).toEqual(choices);
  });

  it.each(LANGUAGES)(`knows each ${step.name} by its words, and its value agrees (%s)`, (language) => {
    WORDS[language].options[select].forEach((text, index) => {
      const code = choices[index];
      // "Elle" is she in French and they in Spanish: nobody should guess
      const known = code !== undefined && text !== 'Elle' ? [code] : [];
      expect([text, codesOf(step, text)]).toEqual([text, known]);
      const value = step.options[code ?? '']?.value;
      if (value !== undefined) expect([text, value]).toEqual([text, CODES[select][index]]);
    });
    expect(codesOf(step, WORDS[language].pleaseSelect)).toEqual([]);
  });

  it(`has no word that two kinds of ${step.name} share`, () => {
    for (const [code, { words }] of Object.entries(step.options))
      for (const word of words)
        if (typeof word === 'string') expect([word, codesOf(step, word)]).toEqual([word, [code]]);
  });
}
