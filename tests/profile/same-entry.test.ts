import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, entrySchema } from '../../src/profile/entry.ts';
import { compareEntries, entryFrom, sameEntry } from '../../src/profile/same-entry.ts';
import { AREA_RULES, SECTIONS } from '../../src/profile/sections.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'B', 'é', 'e\u0301', ' ', 'ß', '仕'), maxLength: 6 });
const months = fc.option(fc.constantFrom('2019', '2019-03', '2019-04', '2020'), { nil: undefined });
const ids = fc.option(fc.constantFrom('1', '2'), { nil: undefined });
const entries: fc.Arbitrary<Entry> = fc
  .record({ title: words, company: words, start: months, end: months, formId: ids })
  .map((entry) => JSON.parse(JSON.stringify(entry)));

const isShouted = (text: string): boolean => text.toUpperCase().toLowerCase() === text.toLowerCase();

describe('the name of an entry', () => {
  it('means the same whoever is asked', () =>
    fc.assert(fc.property(entries, entries, (a, b) => void expect(sameEntry(a, b)).toBe(sameEntry(b, a)))));

  it('means itself, however its white space and letters are written and whatever number its form has', () =>
    fc.assert(
      fc.property(entries, ids, (entry, formId) => {
        const spaced = { ...entry, title: `\n ${entry.title.replaceAll(' ', ' \u00a0\t')} `, formId };
        expect(sameEntry(entry, spaced)).toBe(true);
        const nfd = { ...entry, company: entry.company.normalize('NFD') };
        expect(sameEntry(entry, nfd)).toBe(true);
        if (isShouted(entry.title)) expect(sameEntry(entry, { ...entry, title: entry.title.toUpperCase() })).toBe(true);
      }),
    ));

  it('is another when a word of the title or the company is', () =>
    fc.assert(
      fc.property(entries, (entry) => {
        expect(sameEntry(entry, { ...entry, title: `${entry.title}x` })).toBe(false);
        expect(sameEntry(entry, { ...entry, company: `${entry.company}x` })).toBe(false);
      }),
    ));

  it('is another when a date differs that both know, at the start or the end', () => {
    const baker = { title: 'Baker', company: 'Ofen' };
    for (const which of ['start', 'end'] as const) {
      expect(sameEntry({ ...baker, [which]: '2019-03' }, { ...baker, [which]: '2019-04' })).toBe(false);
      expect(sameEntry({ ...baker, [which]: '2019' }, { ...baker, [which]: '2020-01' })).toBe(false);
      expect(sameEntry({ ...baker, [which]: '2019' }, { ...baker, [which]: '2019-03' })).toBe(true);
      expect(sameEntry({ ...baker, [which]: '2019' }, baker)).toBe(true);
    }
    expect(sameEntry({ ...baker, formId: '7' }, { title: 'Cook', company: 'Ofen', formId: '7' })).toBe(false);
  });

  it('is read from the fields that its section names, and fits where entries are kept', () => {
    for (const section of SECTIONS) {
      const { naming, hasEntries } = AREA_RULES[section];
      const entry = entryFrom(section, (name) => (/start|end|issued|date/.test(name) ? '2019-03' : name), '12');
      expect(entry !== undefined).toBe(hasEntries);
      if (entry === undefined) continue;
      expect(entrySchema.parse(entry)).toEqual({
        title: naming?.title,
        company: naming?.company ?? '',
        ...(naming?.start ? { start: '2019-03' } : {}),
        ...(naming?.end ? { end: '2019-03' } : {}),
        formId: '12',
      });
      expect(entryFrom(section, () => '')).toBeUndefined();
    }
  });

  it('leaves out the dates that its fields do not say', () => {
    const named = entryFrom('experience', (name) => ({ title: 'Baker', start: '', end: undefined })[name]);
    expect(named).toEqual({ title: 'Baker', company: '' });
  });
});

describe('what a change says of an entry', () => {
  const live = { title: 'Baker', company: 'Ofen', start: '2019-03', end: '2020-01' };
  const said = (change: Partial<Entry>) =>
    compareEntries({ title: 'Baker', company: 'Ofen', start: '2019', ...change }, live);

  it('agrees when all of it is found there, and leaves nothing open but the end', () =>
    expect(said({})).toEqual({ differs: [], open: [] }));

  it.each<[string, Partial<Entry>, object]>([
    ['a title', { title: 'Cook' }, { differs: ['title'], open: [] }],
    ['a company', { company: 'Mill' }, { differs: ['company'], open: [] }],
    ['a start', { start: '2018-03' }, { differs: ['start'], open: [] }],
    ['an end', { end: '2021' }, { differs: ['end'], open: [] }],
  ])('differs by %s', (_what, change, result) => expect(said(change)).toEqual(result));

  it('differs by what the entry does not have', () => {
    expect(compareEntries(live, { title: 'Baker', company: '' })).toEqual({
      differs: ['company', 'start', 'end'],
      open: [],
    });
  });

  it('leaves open the company and the start that it does not say, where there are any', () => {
    expect(compareEntries({ title: 'Baker', company: '' }, live)).toEqual({ differs: [], open: ['company', 'start'] });
    expect(compareEntries({ title: 'Baker', company: '' }, { title: 'baker', company: '' })).toEqual({
      differs: [],
      open: [],
    });
  });
});
