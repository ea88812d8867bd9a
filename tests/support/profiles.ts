import fc from 'fast-check';
import { entryFrom } from '../../src/profile/same-entry.ts';
import { AREA_RULES, type FieldRule, type Section } from '../../src/profile/sections.ts';
import type { Snapshot, SnapshotItem } from '../../src/profile/snapshot.ts';

/** Few words, so that names and texts meet again; each valid for its kind of field. */
const WORDS = ['Bread', 'bread', 'Ofen', 'Sourdough, twice a day'];

export function textFor({ kind, required, choices = [] }: FieldRule): fc.Arbitrary<string> {
  const blank = required ? [] : [''];
  switch (kind) {
    case 'month':
      return fc.constantFrom(...blank, '2019', '2019-03', '2020-11');
    case 'choice':
      return fc.constantFrom('', ...choices);
    case 'check':
      return fc.constantFrom('yes', 'no');
    case 'list':
      return fc.uniqueArray(fc.constantFrom('Bread', 'Cake', 'Rolls'), { maxLength: 3 }).map((all) => all.join('\n'));
    case 'text':
      return fc.constantFrom(...blank, ...WORDS, 'Bread.\n\nAnd rolls.');
    case 'line':
      return fc.constantFrom(...blank, ...WORDS);
  }
}

/** All fields of a section, as its form may hold them. */
export const textsOf = (section: Section) =>
  fc
    .tuple(...AREA_RULES[section].fields.map((rule) => textFor(rule).map((text) => ({ name: rule.name, text }))))
    .filter((fields) => {
      const text = (name: string | undefined) => fields.find((field) => field.name === name)?.text ?? '';
      const { start, end } = AREA_RULES[section].naming ?? {};
      return text(end) === '' || (text('current') !== 'yes' && text(start) <= text(end));
    });

/** A section as a reading finds it: every entry with a form number of its own. */
const itemsOf = (section: Section, numbers: readonly string[]): fc.Arbitrary<SnapshotItem[]> => {
  if (!AREA_RULES[section].hasEntries) return textsOf(section).map((fields) => [{ section, fields }]);
  return fc.subarray([...numbers]).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        textsOf(section).map((fields) => {
          const entry = entryFrom(section, (name) => fields.find((field) => field.name === name)?.text, id);
          return { section, fields, ...(entry ? { entry } : {}) };
        }),
      ),
    ),
  );
};

/** A profile of some sections, all of them read, with which of them were read to their end. */
export const snapshots = (sections: readonly Section[]): fc.Arbitrary<Snapshot> =>
  fc
    .tuple(fc.subarray([...sections]), ...sections.map((section) => itemsOf(section, ['1', '2', '3', '4'])))
    .map(([read, ...items]) => ({ readAt: 1, sections: read, items: items.flat() }));
