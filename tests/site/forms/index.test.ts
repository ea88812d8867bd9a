import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../content-scripts/sites/linkedin/forms/index.ts';
import { AREA_RULES, isGuided, SECTIONS } from '../../../src/profile/sections.ts';

describe('the forms', () => {
  it('are those of every section that is not pasted by hand, and of no other', () => {
    expect(Object.keys(FORMS).sort()).toEqual(SECTIONS.filter((name) => !isGuided(name)).sort());
  });

  it('have a list and a way to add where there are entries, and only there', () => {
    for (const name of SECTIONS) {
      const form = FORMS[name];
      if (form === undefined) continue;
      const { hasEntries } = AREA_RULES[name];
      expect([name, form.list !== undefined, form.routes.add !== undefined]).toEqual([name, hasEntries, hasEntries]);
      expect([name, form.routes.existing[0]?.includes('<id>')]).toEqual([name, hasEntries]);
    }
  });

  it('never choose a company, an organization or a school from a list', () => {
    const linked = ['company', 'organization', 'school'];
    for (const form of Object.values(FORMS))
      for (const step of form.steps) if (linked.includes(step.name)) expect(step).toHaveProperty('suggestions', 'free');
  });
});
