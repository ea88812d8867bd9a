import { describe, expect, it } from 'vitest';
import { checkChange, checkText, hiddenIn } from '../../src/change/change.ts';
import { entrySchema } from '../../src/profile/entry.ts';
import { LIMITS, LIMITS_AS_OF } from '../../src/profile/limits.ts';
import { sameEntry } from '../../src/profile/same-entry.ts';
import { AREA_RULES, AREAS, FIELD_NAMES, fieldRule, isArea } from '../../src/profile/sections.ts';
import { snapshotSchema } from '../../src/profile/snapshot.ts';
import { isRefusal } from '../../src/refusals.ts';
import { changeSchema } from '../../src/wire/claims.ts';
import { outcomeSchema } from '../../src/wire/outcome.ts';

const HEADLINE = {
  id: 'h',
  section: 'headline',
  op: 'set',
  fields: [{ name: 'headline', before: 'a', after: 'b' }],
  rationale: '',
};
const POSITION = {
  id: 'p',
  section: 'experience',
  entry: { title: 'Baker', company: 'Ofen' },
  op: 'set',
  fields: [
    { name: 'title', before: 'Baker', after: 'Head baker' },
    { name: 'description', before: '', after: 'Bread.' },
  ],
  rationale: 'r',
};

describe('a change', () => {
  it('that keeps the rules is taken as it is', () => {
    expect(checkChange(HEADLINE)).toEqual({ ...HEADLINE, entry: undefined });
    expect(checkChange(POSITION)).toEqual(POSITION);
  });

  it.each<[string, object, string]>([
    ['an unknown section', { section: 'skills' }, 'unknown-section'],
    ['a method of objects as a section', { section: 'toString' }, 'unknown-section'],
    ['adding', { op: 'add' }, 'unknown-section'],
    ['an entry where there are none', { entry: POSITION.entry }, 'malformed'],
    ['a field of another section', { fields: [{ name: 'about', before: '', after: 'x' }] }, 'unknown-field'],
    ['a field twice', { fields: [...HEADLINE.fields, ...HEADLINE.fields] }, 'unknown-field'],
    ['no difference', { fields: [{ name: 'headline', before: 'a', after: 'a' }] }, 'nothing-changed'],
  ])('with %s is refused', (_what, over, code) =>
    expect(checkChange({ ...HEADLINE, ...over })).toMatchObject({ refused: code }),
  );

  it('of a section with entries must name one', () => {
    const { entry: _entry, ...rest } = POSITION;
    expect(checkChange(rest)).toMatchObject({ refused: 'malformed' });
  });

  it('on the wire holds what its kind says and no more', () => {
    expect(changeSchema.safeParse(HEADLINE).success).toBe(true);
    for (const over of [
      { more: 1 },
      { id: '' },
      { id: 'x'.repeat(81) },
      { fields: [] },
      { fields: Array(21).fill(HEADLINE.fields[0]) },
      { rationale: 'x'.repeat(2001) },
      { fields: [{ ...HEADLINE.fields[0], more: 1 }] },
      { fields: [{ name: 'headline', before: '', after: 'x'.repeat(10_001) }] },
      { entry: { title: '', company: '' } },
    ])
      expect([over, changeSchema.safeParse({ ...HEADLINE, ...over }).success]).toEqual([over, false]);
  });
});

describe('a text', () => {
  it.each<[Parameters<typeof checkText>, string | undefined]>([
    [['headline', 'headline', 'x'.repeat(LIMITS.headline)], undefined],
    [['headline', 'headline', 'x'.repeat(LIMITS.headline + 1)], 'over-limit'],
    [['headline', 'headline', '👩‍👩‍👧‍👦'.repeat(21)], 'over-limit'],
    [['headline', 'headline', ''], 'required-text-missing'],
    [['headline', 'headline', ' \u00a0\u3000'], 'required-text-missing'],
    [['headline', 'headline', 'a\nb'], 'line-breaks'],
    [['headline', 'headline', 'a\rb'], 'line-breaks'],
    [['headline', 'headline', 'a '], 'hidden-characters'],
    [['headline', 'about', 'a'], 'unknown-field'],
    [['about', 'about', ''], undefined],
    [['about', 'about', 'x'.repeat(LIMITS.about)], undefined],
    [['about', 'about', 'x'.repeat(LIMITS.about + 1)], 'over-limit'],
    [['about', 'about', 'a\n\nb'], undefined],
    [['about', 'about', 'a\r\nb'], 'hidden-characters'],
    [['about', 'about', 'a\n'], 'hidden-characters'],
    [['experience', 'title', 'x'.repeat(LIMITS.positionTitle + 1)], 'over-limit'],
    [['experience', 'description', 'x'.repeat(LIMITS.description + 1)], 'over-limit'],
  ])('%j is %s', (args, code) => expect(checkText(...args)?.refused).toBe(code));

  it('counts its hidden characters over all fields', () => {
    expect(hiddenIn([{ after: 'a\u200bb' }, { after: '\u202ec' }, { after: 'd' }])).toBe(2);
  });

  it('is measured by dated limits', () => expect(LIMITS_AS_OF).toMatch(/^\d{4}-\d\d-\d\d$/));
});

describe('the sections', () => {
  it('know their fields, and every field belongs to one', () => {
    for (const section of AREAS) expect(AREA_RULES[section].fields.length).toBeGreaterThan(0);
    for (const field of FIELD_NAMES)
      expect(AREAS.filter((section) => fieldRule(section, field)).length).toBeGreaterThan(0);
    expect(isArea('__proto__')).toBe(false);
  });

  it('tell entries apart by title, company and the dates that are known', () => {
    const baker = { title: 'Baker', company: 'Ofen' };
    expect(sameEntry(baker, { title: ' baker ', company: 'OFEN' })).toBe(true);
    expect(sameEntry(baker, { ...baker, company: 'Ofen AG' })).toBe(false);
    // a number alone makes nothing the same, and a date only tells apart what both know
    expect(sameEntry({ ...baker, formId: '7' }, { title: 'x', company: 'y', formId: '7' })).toBe(false);
    expect(sameEntry({ ...baker, start: '2019-03' }, baker)).toBe(true);
    expect(sameEntry({ ...baker, start: '2019-03' }, { ...baker, start: '2019' })).toBe(true);
    expect(sameEntry({ ...baker, start: '2019-03' }, { ...baker, start: '2019-04' })).toBe(false);
    for (const formId of ['', 'x', '1/2', '1'.repeat(21)])
      expect(entrySchema.safeParse({ title: 'a', company: '', formId }).success).toBe(false);
  });
});

describe('what comes back', () => {
  it('in a snapshot or a receipt holds what its kind says and no more', () => {
    const item = { section: 'about', fields: [{ name: 'about', text: 'x' }] };
    const snapshot = { readAt: 1, sections: ['about'], items: [item] };
    expect(snapshotSchema.safeParse(snapshot).success).toBe(true);
    for (const lie of [
      { ...snapshot, email: 'x' },
      { ...snapshot, sections: ['email'] },
      { ...snapshot, items: [{ ...item, section: 'password' }] },
      { ...snapshot, items: [{ ...item, fields: [{ name: 'phone', text: 'x' }] }] },
    ])
      expect(snapshotSchema.safeParse(lie).success).toBe(false);
    const line = { set: 's', rev: 1, change: 'h', outcome: 'applied', at: 1, comment: '' };
    expect(outcomeSchema.safeParse(line).success).toBe(true);
    for (const over of [
      { outcome: 'sold' },
      { reason: 'because' },
      { more: 1 },
      { edited: [{ name: 'email', text: '' }] },
    ])
      expect(outcomeSchema.safeParse({ ...line, ...over }).success).toBe(false);
  });

  it('as a refusal is told from an answer', () => {
    expect(isRefusal({ refused: 'damaged' })).toBe(true);
    for (const value of [undefined, null, 'refused', 7, {}, []]) expect(isRefusal(value)).toBe(false);
  });
});
