import { describe, expect, it } from 'vitest';
import { openTab } from '../support/fake-page.ts';
import { dumpWithoutJournal, Install } from '../support/install.ts';
import { pair } from '../support/people.ts';

const SEEN = {
  section: 'headline',
  op: 'set',
  fields: [{ name: 'headline', found: ['name', 'value'] }],
  save: true,
  skeleton: '<form><textarea></textarea></form>',
};

describe('a check of the form on screen', () => {
  it('tells what would be filled and by what, changes nothing and keeps nothing', async () => {
    const { owner } = await pair();
    const { tabId, page } = openTab();
    const before = await dumpWithoutJournal(owner);
    page.once('check', SEEN);
    expect(await owner.ok('page-check.step', { tabId })).toEqual({
      section: 'headline',
      op: 'set',
      fields: SEEN.fields,
      save: true,
      report: 'headline set\nheadline: name, value\nsave: found\n\n<form><textarea></textarea></form>',
    });
    expect(page.calls).toEqual(['check']);
    expect(await dumpWithoutJournal(owner)).toEqual(before);
  });

  it('names the field that is not found, and the Save that is missing', async () => {
    const { owner } = await pair();
    const { tabId, page } = openTab();
    page.once('check', { ...SEEN, fields: [{ name: 'headline', found: [], refused: 'ambiguous-field' }], save: false });
    const { report } = await owner.ok('page-check.step', { tabId });
    expect(report).toContain('headline: ambiguous-field\nsave: not found');
  });

  it('needs to know whose profile it must be', async () => {
    const nobody = new Install();
    await nobody.ok('app.set-up', { role: 'owner', name: 'Nina' });
    const { tabId, page } = openTab();
    for (const message of ['page-check.step', 'assisted-edit.step'] as const)
      expect(await nobody.refusal(message, { tabId })).toBe('profile-not-known');
    expect(page.calls).toEqual([]);
  });

  it('is the panel’s to ask and no other page’s', async () => {
    const { owner } = await pair();
    const { tabId } = openTab();
    for (const page of ['popup', 'desk'] as const)
      for (const message of ['page-check.step', 'assisted-edit.step'] as const)
        expect(await owner.refusal(message, { tabId }, page)).toBe('not-allowed');
  });
});
