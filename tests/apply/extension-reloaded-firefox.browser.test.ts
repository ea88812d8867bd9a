import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookForFirefox, takesUnsigned } from '../../scripts/firefox.ts';
import { type Agreement, agree, approved, drafted } from '../support/browser/arrange.ts';
import { type BesideFirefox, besideFirefox } from '../support/browser/beside-firefox.ts';
import type { Firefox } from '../support/browser/firefox.ts';
import { untilIs } from '../support/browser/until.ts';

/** The same in Firefox as in extension-reloaded.browser.test.ts: a form that an earlier life of the extension filled is not believed. */

/** How the extension ends and begins anew while the site's pages stay. */
const AGAIN: Readonly<Record<string, (ann: Firefox) => Promise<void>>> = {
  'updated to a later version': async (ann) => {
    await ann.install('99.0.1');
    expect(await ann.manage('')).toBe('99.0.1');
  },
  'loaded again': async (ann) => void (await ann.manage('await addon.reload();')),
  'turned off and on': async (ann) => void (await ann.manage('await addon.disable(); await addon.enable();')),
  crashed: (ann) => ann.crash(),
};

let beside: BesideFirefox;
let { site, ann, jane } = {} as BesideFirefox;
let scene: Agreement;

// 2026-11-30: left out, and counted as skipped, only where no Firefox that takes an unsigned add-on can be had
const path = lookForFirefox();

describe.skipIf(path === null || !takesUnsigned(path))('an extension that begins anew in Firefox', () => {
  beforeAll(async () => {
    beside = await besideFirefox();
    ({ site, ann, jane } = beside);
    await ann.desk();
    await ann.ask('app.set-up', { role: 'owner', name: 'Ann Lee' });
    await jane.ask('app.set-up', { role: 'delegate', name: 'Jane Miller' });
    scene = await agree({ writer: jane, owner: ann, site });
    await ann.allowSite();
  }, 120_000);
  afterAll(() => beside?.end());

  it.each(Object.keys(AGAIN))(
    '%s while a form stands filled: it waits for Save as before, and is not called saved',
    async (way) => {
      const text = `I build teams.\n\nThey were ${way}. 🚀`;
      const saved = () => site.saves.slice(before).map(({ values }) => values.about);
      const before = site.saves.length;
      const [id] = await approved(scene, await drafted(scene, [{ section: 'about', fields: { about: text } }]));
      const state = async () => (await ann.ask('apply.queue', {})).items.find((item) => item.id === id)?.state;
      await ann.site();
      await (await ann.popup()).press('Put it into my profile');
      await untilIs(state, 'awaiting-save', 60_000);

      await AGAIN[way]?.(ann);
      await ann.desk();
      const page = await ann.site();
      await (await ann.popup()).press('Go on beside the page');
      const panel = await ann.panel();
      await panel.sees('press Save on the page');
      const step = `return browser.runtime.sendMessage({ message: 'apply.step', request: {} })`;
      for (let n = 0; n < 4; n++) {
        const queue = await panel.evaluate(step);
        expect([await state(), saved()]).toEqual(['awaiting-save', []]);
        expect(queue).toMatchObject({ running: true });
      }

      await page.press('Save');
      await untilIs(state, 'applied', 60_000);
      expect(saved()).toEqual([text]);
      await panel.sees('read back the same');
    },
  );
});
