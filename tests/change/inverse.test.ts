import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, checkChange, type FieldEdit } from '../../src/change/change.ts';
import { type Inverse, inverseOf } from '../../src/change/inverse.ts';
import { entryFrom } from '../../src/profile/same-entry.ts';
import { AREA_RULES, type Area, type FieldName, SECTIONS, sameField } from '../../src/profile/sections.ts';
import { textsOf } from '../support/profiles.ts';

type Texts = readonly { readonly name: FieldName; readonly text: string }[];

const withVerb = (verb: string) => SECTIONS.filter((name) => AREA_RULES[name].verbs.some((each) => each === verb));
const finalOf = (fields: readonly FieldEdit[]) => fields.map(({ name, after }) => ({ name, text: after }));
const textIn = (texts: Texts, name: string) => texts.find((field) => field.name === name)?.text;
const saysSomething = (section: Area) => (field: Texts[number]) => !sameField(section, field.name, field.text, '');

/** The change as it goes in, the form before it being `held`. */
const appliedOf = (draft: Inverse, held: Texts | null = null) => ({
  change: { ...draft, id: 'x', rationale: '' } as Change,
  base: draft.fields,
  final: finalOf(draft.fields),
  held,
  formId: '7',
});
const backOf = (draft: Inverse, held: Texts | null = null): Inverse => {
  const back = inverseOf(appliedOf(draft, held));
  if (back === null) throw new Error('not known');
  return back;
};
const canBeStaged = ({ section, op, entry, fields }: Inverse) =>
  checkChange({ id: 'x', section, op, ...(entry ? { entry } : {}), fields: [...fields], rationale: '' });

const sets: fc.Arbitrary<Inverse> = fc.constantFrom(...withVerb('set')).chain((section) =>
  fc
    .tuple(textsOf(section), textsOf(section))
    .map(([was, will]) => ({
      section,
      op: 'set' as const,
      entry: entryFrom(section, (name) => textIn(was, name)),
      fields: was
        .map(({ name, text }) => ({ name, before: text, after: textIn(will, name) ?? '' }))
        .filter(({ name, before, after }) => !sameField(section, name, before, after)),
    }))
    .filter(({ fields }) => fields.length > 0),
);
const entriesWithTexts = fc
  .constantFrom(...withVerb('add'))
  .chain((section) => textsOf(section).map((texts) => ({ section, texts: texts.filter(saysSomething(section)) })));

describe('the inverse of a change', () => {
  it('puts every text back, can be staged, and is about the entry as it is called now', () =>
    fc.assert(
      fc.property(sets, (draft) => {
        const back = backOf(draft);
        expect(back.fields).toEqual(
          draft.fields.map(({ name, before, after }) => ({ name, before: after, after: before })),
        );
        expect(canBeStaged(back)).not.toHaveProperty('refused');
        const { naming } = AREA_RULES[draft.section];
        const title = draft.fields.find(({ name }) => name === naming?.title)?.after ?? draft.entry?.title;
        expect(back.entry?.title).toBe(title);
        expect(back.entry?.formId).toBe(draft.entry && '7');
      }),
    ));

  it('of the inverse gives the first texts and the first name again', () =>
    fc.assert(
      fc.property(sets, (draft) => {
        const entry = draft.entry && { ...draft.entry, formId: '7' };
        expect(backOf(backOf(draft))).toEqual({ ...draft, entry });
      }),
    ));

  it('of a new entry removes it, with everything that went in; and of that adds it again', () =>
    fc.assert(
      fc.property(entriesWithTexts, ({ section, texts }) => {
        const add: Inverse = {
          section,
          op: 'add',
          entry: undefined,
          fields: texts.map(({ name, text }) => ({ name, before: '', after: text })),
        };
        const remove = backOf(add);
        expect(remove).toMatchObject({ op: 'remove', entry: { formId: '7' } });
        expect(remove.fields).toEqual(texts.map(({ name, text }) => ({ name, before: text, after: '' })));
        expect(canBeStaged(remove)).not.toHaveProperty('refused');
        const again = backOf(remove, texts);
        expect(again).toEqual(add);
        expect(canBeStaged(again)).not.toHaveProperty('refused');
      }),
    ));

  it('of a removal adds all that the form held, and not only what the removal named', () => {
    const held: Texts = [
      { name: 'title', text: 'Baker' },
      { name: 'company', text: 'Ofen' },
      { name: 'current', text: 'no' },
      { name: 'description', text: 'Bread.\n\nRolls.' },
    ];
    const draft: Inverse = {
      section: 'experience',
      op: 'remove',
      entry: { title: 'Baker', company: 'Ofen' },
      fields: [{ name: 'title', before: 'Baker', after: '' }],
    };
    expect(backOf(draft, held)).toEqual({
      section: 'experience',
      op: 'add',
      entry: undefined,
      fields: held.filter(saysSomething('experience')).map(({ name, text }) => ({
        name,
        before: '',
        after: text,
      })),
    });
    expect(inverseOf(appliedOf(draft, null))).toBeNull();
  });

  it('takes the owner’s own wording, and leaves out what the owner turned back', () => {
    const change = {
      id: 'x',
      section: 'about' as const,
      op: 'set' as const,
      entry: undefined,
      rationale: '',
      fields: [
        { name: 'about' as const, before: 'Old.', after: 'Theirs.' },
        { name: 'topSkills' as const, before: 'Bread', after: 'Cake' },
      ],
    };
    const final = [
      { name: 'about' as const, text: 'Mine.' },
      { name: 'topSkills' as const, text: 'Bread' },
    ];
    const back = inverseOf({ change, base: change.fields, final, held: null, formId: null });
    expect(back?.fields).toEqual([{ name: 'about', before: 'Mine.', after: 'Old.' }]);
  });

  it('believes only a number as the number of a form', () => {
    const draft: Inverse = {
      section: 'skills',
      op: 'add',
      entry: undefined,
      fields: [{ name: 'skill', before: '', after: 'Bread' }],
    };
    expect(inverseOf({ ...appliedOf(draft), formId: 'look-up' })?.entry).toEqual({ title: 'Bread', company: '' });
    expect(inverseOf({ ...appliedOf(draft), final: [] })).toBeNull();
  });
});
