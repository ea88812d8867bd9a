import { describe, expect, it } from 'vitest';
import type { ApplyMode } from '../../src/grant/grant.ts';
import { isGuided, SECTIONS } from '../../src/profile/sections.ts';
import { entering, setting } from '../support/entering.ts';
import { events } from '../support/install.ts';

const SITES = 'https://ofen.example\nhttps://bread.example';
const guided = (mode: ApplyMode) =>
  entering([setting('websites', undefined, { websites: '' }, { websites: SITES })], mode);

describe('a section whose form is not known', () => {
  it.each(['copy', 'fill', 'fill-and-save'] as const)(
    'is pasted by the owner in %s, and no page is asked',
    async (mode) => {
      const e = await guided(mode);
      await e.steps();
      expect(await e.change()).toMatchObject({ state: 'approved' });
      expect(e.page.calls).toEqual([]);
      expect(await e.owner.ok('apply.queue', {})).toMatchObject({
        waitingFor: 'copy',
        items: [{ mode: 'copy', final: [{ name: 'websites', text: SITES }] }],
      });
      await e.owner.ok('apply.by-hand', { id: (await e.change()).id });
      expect(await e.change()).toMatchObject({ state: 'applied', proof: 'by-hand', savedBy: 'you' });
      // what nobody read is not called read
      expect(await events(e.owner)).toContain('change-by-hand');
      expect(await events(e.owner)).not.toContain('change-applied');
      expect(e.page.calls).toEqual([]);
    },
  );

  it('is read by nobody either', async () => {
    const e = await guided('fill');
    await e.owner.ok('reading.start', { tabId: e.tabId, grantId: e.grantId });
    const { meta } = await e.owner.dump();
    const reading = (meta as { key: string; value: { sections: string[] } }[]).find(({ key }) => key === 'reading');
    expect(reading?.value.sections).toEqual(SECTIONS.filter((name) => !isGuided(name)));
    expect(reading?.value.sections).not.toContain('websites');
  });

  it('lets the ones with a form go on once it was skipped', async () => {
    const e = await entering([
      setting('websites', undefined, { websites: '' }, { websites: SITES }),
      setting('headline', undefined, { headline: 'Baker' }, { headline: 'Head baker' }),
    ]);
    await e.owner.ok('apply.skip', { id: (await e.change('websites')).id });
    await e.steps();
    expect(await e.change('headline')).toMatchObject({ state: 'awaiting-save' });
    expect(e.page.tasks.every(({ section }) => section === 'headline')).toBe(true);
  });
});
