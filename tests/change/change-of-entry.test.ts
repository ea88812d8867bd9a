import { describe, expect, it } from 'vitest';
import { checkChange, checkFields, entryOf } from '../../src/change/change.ts';
import { scopeFrom } from '../../src/grant/scope.ts';
import { NEVER } from '../../src/profile/never.ts';
import { AREA_RULES, type FieldName, SECTIONS } from '../../src/profile/sections.ts';

const added = (texts: Partial<Record<FieldName, string>>) =>
  Object.entries(texts).map(([name, after]) => ({ name: name as FieldName, before: '', after }));
const ADD = {
  id: 'a',
  section: 'experience',
  op: 'add',
  fields: added({ title: 'Baker', company: 'Ofen', start: '2019-03' }),
  rationale: '',
};
const REMOVE = {
  id: 'r',
  section: 'experience',
  op: 'remove',
  entry: { title: 'Baker', company: 'Ofen' },
  fields: [
    { name: 'title', before: 'Baker', after: '' },
    { name: 'company', before: 'Ofen', after: '' },
  ],
  rationale: '',
};
const SET = {
  ...REMOVE,
  op: 'set',
  entry: { title: 'Baker', company: 'Ofen', start: '2019-03' },
  fields: [{ name: 'title', before: 'Baker', after: 'Master baker' }],
};

describe('an entry outside of invitations', () => {
  it.each([SET, REMOVE])('has no path of a person', (change) => {
    expect(checkChange(change)).not.toHaveProperty('refused');
    const entry = { ...change.entry, path: '/in/ana-lima/' };
    expect(checkChange({ ...change, entry })).toMatchObject({ refused: 'malformed', detail: 'experience' });
  });
});

describe('a change of an entry', () => {
  const field = (name: string, before: string) => ({ name, before, after: '' });
  it.each<[string, object]>([
    ['removes another than it names', { ...REMOVE, fields: [field('title', 'Boss'), field('company', 'Ofen')] }],
    ['removes one of another company', { ...REMOVE, fields: [field('title', 'Baker'), field('company', 'Mill')] }],
    ['changes another than it names', { ...SET, fields: [{ name: 'title', before: 'Boss', after: 'Chief' }] }],
    ['changes one of another time', { ...SET, fields: [{ name: 'start', before: '2011-01', after: '2012-01' }] }],
  ])('is refused when it %s', (_what, change) => {
    expect(checkChange(change as never)).toEqual({ refused: 'malformed', detail: 'experience' });
  });

  it.each<[string, object]>([
    ['the same in other letters', { ...SET, fields: [{ name: 'title', before: ' baker', after: 'Master baker' }] }],
    ['of no company that was said', { ...SET, entry: { title: 'Baker', company: '' } }],
    ['of a year that was said', { ...SET, fields: [{ name: 'start', before: '2019', after: '2018-01' }] }],
  ])('is taken when it is %s', (_what, change) => {
    expect(checkChange(change as never)).not.toHaveProperty('refused');
  });
});

const more = (texts: Partial<Record<FieldName, string>>) => ({ fields: [...ADD.fields, ...added(texts)] });
const without = (name: string) => ({ fields: ADD.fields.filter((field) => field.name !== name) });

describe('a change that adds an entry', () => {
  it('is taken with what it must have, and is called what its fields say', () => {
    const change = checkChange(ADD);
    expect(change).toEqual({ ...ADD, entry: undefined });
    if ('refused' in change) throw new Error(change.refused);
    expect(entryOf(change)).toEqual({ title: 'Baker', company: 'Ofen', start: '2019-03' });
  });

  it.each<[string, object, string, string]>([
    ['an entry', { entry: REMOVE.entry }, 'malformed', 'experience'],
    ['no title', without('title'), 'required-text-missing', 'title'],
    ['no company', without('company'), 'required-text-missing', 'company'],
    ['no start', without('start'), 'required-text-missing', 'start'],
    [
      'an empty title',
      { fields: added({ title: ' ', company: 'Ofen', start: '2019' }) },
      'required-text-missing',
      'title',
    ],
    [
      'a text that was there',
      { fields: [...ADD.fields, { name: 'location', before: 'Bonn', after: 'Köln' }] },
      'malformed',
      'location',
    ],
    ['a field that says nothing', more({ location: '' }), 'nothing-changed', 'location'],
    ['an end before its start', more({ end: '2019-02' }), 'dates-disagree', 'end'],
    ['an end while it still runs', more({ current: 'yes', end: '2020-01' }), 'dates-disagree', 'end'],
    ['a date that is none', more({ end: 'today' }), 'not-a-date', 'end'],
    ['a choice that is not offered', more({ employmentType: 'boss' }), 'not-a-choice', 'employmentType'],
    ['a skill twice', more({ skills: 'Bread\nBREAD' }), 'listed-twice', 'skills'],
    ['a field of another section', more({ school: 'x' }), 'unknown-field', 'school'],
  ])('with %s is refused', (_what, over, refused, detail) =>
    expect(checkChange({ ...ADD, ...over })).toEqual({ refused, detail }),
  );

  it('may run on, or end in the month it began', () => {
    expect(checkChange({ ...ADD, ...more({ current: 'yes' }) })).not.toHaveProperty('refused');
    expect(checkChange({ ...ADD, ...more({ current: 'no', end: '2019-03' }) })).not.toHaveProperty('refused');
  });

  it('needs every required field of its section, each by its name', () => {
    for (const section of SECTIONS) {
      const { fields, verbs } = AREA_RULES[section];
      if (!verbs.includes('add')) continue;
      const values = fields
        .filter(({ required }) => required)
        .map(({ name, kind }) => ({ name, before: '', after: kind === 'month' ? '2019' : 'x' }));
      expect(checkFields(section, 'add', values)).toBeUndefined();
      for (const { name } of values)
        expect(
          checkFields(
            section,
            'add',
            values.filter((field) => field.name !== name),
          ),
        ).toEqual({ refused: 'required-text-missing', detail: name });
    }
  });
});

describe('a change that removes an entry', () => {
  it('is taken with what is known to go, and is about the entry it names', () => {
    const change = checkChange(REMOVE);
    expect(change).toEqual(REMOVE);
    if (!('refused' in change)) expect(entryOf(change)).toEqual(REMOVE.entry);
  });

  it.each<[string, object, string, string]>([
    ['no entry', { entry: undefined }, 'malformed', 'experience'],
    [
      'a text that stays',
      { fields: [REMOVE.fields[0], { name: 'company', before: 'x', after: 'y' }] },
      'malformed',
      'company',
    ],
    ['no name', { fields: [REMOVE.fields[1]] }, 'malformed', 'experience'],
    ['an empty name', { fields: [{ name: 'title', before: '', after: '' }] }, 'malformed', 'experience'],
  ])('with %s is refused', (_what, over, refused, detail) =>
    expect(checkChange({ ...REMOVE, ...over })).toEqual({ refused, detail }),
  );
});

describe('what a section does not do', () => {
  it('is refused: a verb it has not, a verb nobody has', () => {
    for (const section of SECTIONS)
      for (const op of ['set', 'add', 'remove', 'SET', 'toString', ''])
        if (!AREA_RULES[section].verbs.some((verb) => verb === op))
          expect(checkChange({ ...ADD, section, op })).toEqual({ refused: 'unknown-section', detail: section });
    expect(AREA_RULES.skills.verbs).not.toContain('set');
  });

  it.each(NEVER.flatMap((name) => [name, name.toUpperCase()]))('%s is granted to nobody, by its name', (section) => {
    expect(checkChange({ ...ADD, section })).toEqual({ refused: 'never-granted', detail: section });
    const details = [{ type: 'countersign-section' as const, section, actions: ['set'] }];
    expect(scopeFrom(details)).toEqual({ refused: 'never-granted', detail: section });
  });

  it('is not made a section by mistake', () => {
    for (const name of NEVER) expect(SECTIONS).not.toContain(name);
    for (const name of ['email', 'phone', 'password', 'firstName'])
      for (const section of SECTIONS)
        expect(AREA_RULES[section].fields.map((field): string => field.name)).not.toContain(name);
  });
});

describe('dates that are changed', () => {
  const set = (fields: object[]) => checkFields('experience', 'set', fields as Parameters<typeof checkFields>[2]);
  it('must agree where both are changed', () => {
    const start = { name: 'start', before: '2018', after: '2019-03' };
    expect(set([start, { name: 'end', before: '', after: '2019-02' }])).toMatchObject({ refused: 'dates-disagree' });
    expect(set([start, { name: 'end', before: '', after: '2019-04' }])).toBeUndefined();
    expect(
      set([
        { name: 'current', before: 'no', after: 'yes' },
        { name: 'end', before: '2020', after: '' },
      ]),
    ).toBe(undefined);
  });
});
