import { describe, expect, it } from 'vitest';
import { FOLDS, grouped } from '../../popup/grant/scope-groups.ts';
import { isClean } from '../../src/grant/scope.ts';
import { entrySchema } from '../../src/profile/entry.ts';
import { LIMITS } from '../../src/profile/limits.ts';
import { PACKAGES, scopeOfPackage, USUAL } from '../../src/profile/packages.ts';
import {
  AREA_RULES,
  AREAS,
  areasIn,
  fieldRule,
  GROUPS,
  isGuided,
  isNetwork,
  SECTIONS,
} from '../../src/profile/sections.ts';
import { snapshotItemSchema } from '../../src/profile/snapshot.ts';

describe('the packages', () => {
  // what lies beside the profile is another kind of work: its packages stand in no order with those of the profile
  const ofProfile = PACKAGES.filter(({ sections }) => !sections.some((section) => isNetwork(section)));

  it('are scopes that the other side takes, of the profile or beside it', () => {
    for (const { name, sections } of PACKAGES) {
      expect([name, isClean(scopeOfPackage(sections))]).toEqual([name, true]);
      expect(new Set(sections.map((section) => isNetwork(section))).size).toBe(1);
    }
  });

  it('of the profile hold, each, all of the earlier', () => {
    for (const [index, { sections }] of ofProfile.entries()) {
      expect(sections).toEqual(expect.arrayContaining([...(ofProfile[index - 1]?.sections ?? [])]));
      expect(sections).toEqual(SECTIONS.filter((section) => sections.includes(section)));
    }
    expect(ofProfile.at(-1)?.sections).toEqual(SECTIONS);
  });

  it('give every verb of their sections and no more', () => {
    for (const { section, verbs } of scopeOfPackage(SECTIONS)) expect(verbs).toEqual(AREA_RULES[section].verbs);
  });
});

describe('the areas', () => {
  it('are each in one group, those of the network apart from the profile, and are offered and shown with all they allow', () => {
    expect(GROUPS.flatMap(areasIn).sort()).toEqual([...AREAS].sort());
    expect(SECTIONS.filter(isNetwork)).toEqual([]);
    expect(areasIn('network')).toEqual(AREAS.filter((area) => !SECTIONS.some((section) => section === area)));
    expect(FOLDS.flatMap(({ areas }) => areas).sort()).toEqual([...AREAS].sort());
    const all = scopeOfPackage(AREAS);
    const shown = grouped(all).flatMap(({ parts }) => parts);
    expect(shown).toHaveLength(all.length);
    expect(shown).toEqual(expect.arrayContaining(all));
  });

  it('stand in the same groups for whoever asks and whoever is asked, but for what is asked for most', () => {
    for (const { areas, label } of FOLDS.filter((fold) => fold.label !== undefined))
      expect([label, areas.some((area) => USUAL.includes(area))]).toEqual([label, false]);
    for (const { group, parts } of grouped(scopeOfPackage(AREAS)))
      for (const { section } of parts) {
        const fold = FOLDS.find(({ areas }) => areas.includes(section));
        expect([section, fold?.groups.includes(group)]).toEqual([section, true]);
      }
  });
});

describe('the sections', () => {
  it('with entries name them by fields of their own, whose title a new one cannot do without', () => {
    for (const section of SECTIONS) {
      const { hasEntries, naming, verbs } = AREA_RULES[section];
      expect([section, naming !== undefined]).toEqual([section, hasEntries]);
      if (!naming) continue;
      for (const field of Object.values(naming)) expect(fieldRule(section, field)).toBeDefined();
      expect(fieldRule(section, naming.title)).toMatchObject({ kind: 'line', required: true });
      for (const date of [naming.start, naming.end]) if (date) expect(fieldRule(section, date)?.kind).toBe('month');
      expect(verbs).toEqual(expect.arrayContaining(['add', 'remove']));
    }
  });

  it('without entries, and those that are pasted by hand, can only be set', () => {
    for (const section of SECTIONS) {
      const { hasEntries, verbs, nameOnly, fields } = AREA_RULES[section];
      if (!hasEntries || isGuided(section)) expect([section, verbs]).toEqual([section, ['set']]);
      if (nameOnly) expect(fields).toHaveLength(1);
    }
    expect(SECTIONS.filter((section) => isGuided(section))).toEqual([
      'featured',
      'websites',
      'address',
      'open-to-work',
    ]);
  });

  it('fit where they are kept: the longest entry, and every field of a form at its limit', () => {
    for (const section of SECTIONS) {
      const { fields, naming } = AREA_RULES[section];
      expect(fields.length).toBeLessThanOrEqual(20);
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
      const full = fields.map(({ name, limit, most }) => ({ name, text: 'x'.repeat((limit + 1) * (most ?? 1)) }));
      expect(snapshotItemSchema.safeParse({ section, fields: full }).success || section === 'featured').toBe(true);
      if (!naming) continue;
      const long = (name: string | undefined) => 'x'.repeat(name ? (fieldRule(section, name)?.limit ?? 0) : 0);
      expect(entrySchema.safeParse({ title: long(naming.title), company: long(naming.company) }).success).toBe(true);
    }
  });

  it('keep to the limits, of which none is nothing', () => {
    for (const [name, limit] of Object.entries(LIMITS))
      expect([name, limit > 0 && Number.isInteger(limit)]).toEqual([name, true]);
    const limits: readonly number[] = Object.values(LIMITS);
    for (const section of SECTIONS)
      for (const { name, kind, limit, most, choices } of AREA_RULES[section].fields) {
        if (kind === 'list') expect(most).toBeGreaterThan(0);
        expect([name, choices !== undefined]).toEqual([name, kind === 'choice']);
        if (kind === 'text' || kind === 'list') expect(limits).toContain(limit);
        for (const code of choices ?? []) expect(code.length).toBeLessThanOrEqual(limit);
      }
  });
});
