import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkChange } from '../../src/change/change.ts';
import { type Inverse, restoring } from '../../src/change/inverse.ts';
import { AREA_RULES as RULES, type Section, sameField } from '../../src/profile/sections.ts';
import type { Snapshot, SnapshotItem } from '../../src/profile/snapshot.ts';
import { snapshots } from '../support/profiles.ts';

const AREA_RULES: readonly Section[] = ['headline', 'about', 'experience', 'skills', 'languages', 'courses'];
const pairs = fc.tuple(snapshots(AREA_RULES), snapshots(AREA_RULES));

/** What a profile says of a section: the texts of each entry, whatever their order and numbers. */
const saysOf = ({ items }: Pick<Snapshot, 'items'>, section: Section): string[] =>
  items
    .filter((item) => item.section === section)
    .map(({ fields }) =>
      fields
        .filter(({ name, text }) => !sameField(section, name, text, ''))
        // of what is no more than a name, how it is spelled is the site's
        .map(({ name, text }) => ({ name, text: RULES[section].nameOnly ? text.toLowerCase() : text }))
        .map(({ name, text }) => `${name}=${text.split('\n').sort().join('|')}`)
        .sort()
        .join('; '),
    )
    .sort();

/** The profile after the drafts went in, as the site would keep it. */
function after(now: Snapshot, drafts: readonly Inverse[]): Pick<Snapshot, 'items'> {
  let items: SnapshotItem[] = [...now.items];
  for (const { section: name, op, entry, fields } of drafts) {
    const section = name as Section;
    if (op === 'add') {
      items.push({ section, fields: fields.map(({ name, after }) => ({ name, text: after })) });
      continue;
    }
    const meant = items.filter((item) => item.section === section && item.entry?.formId === entry?.formId);
    expect(meant).toHaveLength(1);
    const [old] = meant as [SnapshotItem];
    for (const { name, before } of fields) expect(old.fields).toContainEqual({ name, text: before });
    const set = old.fields.map((field) => ({
      ...field,
      text: fields.find(({ name }) => name === field.name)?.after ?? field.text,
    }));
    items = items.flatMap((item) => (item !== old ? [item] : op === 'remove' ? [] : [{ ...item, fields: set }]));
  }
  return { items };
}

describe('going back to a snapshot', () => {
  it('makes of the profile as it is the profile as it was, whatever was renamed, doubled, added or removed', () =>
    fc.assert(
      fc.property(pairs, ([was, now]) => {
        const done = after(now, restoring(was, now));
        for (const section of AREA_RULES) {
          const isKnown = was.sections.includes(section) && now.sections.includes(section);
          expect(saysOf(done, section)).toEqual(saysOf(isKnown ? was : now, section));
        }
      }),
    ));

  it('proposes only what can be staged', () =>
    fc.assert(
      fc.property(pairs, ([was, now]) => {
        for (const { section, op, entry, fields } of restoring(was, now))
          expect(
            checkChange({ id: 'x', section, op, ...(entry ? { entry } : {}), fields: [...fields], rationale: '' }),
          ).not.toHaveProperty('refused');
      }),
    ));

  it('changes nothing where nothing differs', () =>
    fc.assert(
      fc.property(snapshots(AREA_RULES), (was) => void expect(restoring(was, { ...was, readAt: 2 })).toEqual([])),
    ));

  it('touches no section that one of the readings does not know to its end', () =>
    fc.assert(
      fc.property(pairs, ([was, now]) => {
        expect(restoring({ ...was, sections: [] }, now)).toEqual([]);
        expect(restoring(was, { ...now, sections: [] })).toEqual([]);
      }),
    ));

  it('sets an entry that is called otherwise now and has the same form', () => {
    const item = (title: string) => ({
      section: 'courses' as const,
      entry: { title, company: '', formId: '7' },
      fields: [{ name: 'name' as const, text: title }],
    });
    const profile = (title: string): Snapshot => ({ readAt: 1, sections: ['courses'], items: [item(title)] });
    expect(restoring(profile('Baking'), profile('Cooking'))).toEqual([
      {
        section: 'courses',
        op: 'set',
        entry: { title: 'Cooking', company: '', formId: '7' },
        fields: [{ name: 'name', before: 'Cooking', after: 'Baking' }],
      },
    ]);
  });

  it('leaves alone a field that the form does not show any more', () => {
    const profile = (...fields: SnapshotItem['fields']): Snapshot => ({
      readAt: 1,
      sections: ['about'],
      items: [{ section: 'about', fields }],
    });
    const about = { name: 'about' as const, text: 'Bread.' };
    expect(restoring(profile(about, { name: 'topSkills', text: 'Bread' }), profile(about))).toEqual([]);
  });
});
