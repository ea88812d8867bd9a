import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookForFirefox, takesUnsigned } from '../../scripts/firefox.ts';
import { type Agreement, agree, approved, deliver, drafted } from '../support/browser/arrange.ts';
import { type BesideFirefox, besideFirefox } from '../support/browser/beside-firefox.ts';
import { until } from '../support/browser/until.ts';

/**
 * The client's whole trip in Firefox, through the real popup, side bar and permission question, with a writer in
 * Chromium: what one browser signs and seals, the other must open. One test goes on where the one before it ended.
 */
const HEADLINE = 'Head of Enterprise Sales | SaaS 🚀';
const ABOUT = 'Nobody signs.\n\n\n• Teams of 3 to 15 🚀';

let beside: BesideFirefox;
let { site, ann, jane } = {} as BesideFirefox;
let scene: Agreement;

// 2026-11-23: left out, and counted as skipped, only where no Firefox is installed and none can be
const path = lookForFirefox();

// 2026-11-23: left out, and counted as skipped, only where no Firefox that takes an unsigned add-on can be had
describe.skipIf(path === null || !takesUnsigned(path))('the trip of a change in Firefox', () => {
  beforeAll(async () => {
    beside = await besideFirefox();
    ({ site, ann, jane } = beside);
  });
  afterAll(() => beside?.end());

  it('makes the identity at the first run and keeps it when the background ends', async () => {
    const popup = await ann.popup();
    await popup.press('My own profile somebody writes for me', 'radio');
    await popup.type('Your name', 'Ann Lee');
    await popup.press('Begin');
    await popup.sees('Nothing waits for you');
    await ann.desk();
    await ann.stopBackground();
    expect(await ann.ask('app.get', {})).toMatchObject({ role: 'owner', name: 'Ann Lee' });
  });

  it('opens what Chromium signed and sealed, counts it on the button, and is understood in return', async () => {
    await jane.ask('app.set-up', { role: 'both', name: 'Jane Miller' });
    scene = await agree({ writer: jane, owner: ann, site }, { mode: 'fill-and-save' });
    const wanted = [{ section: 'headline', fields: { headline: HEADLINE } }] as const;
    await deliver(ann, await drafted(scene, wanted));
    await until(async () => (await ann.badge()) === '1');
    const { armor } = await ann.ask('receipt.make', { id: scene.grantId });
    await deliver(jane, armor);
  });

  it('keeps everything when the browser is closed, and counts again before any page of ours is opened', async () => {
    await ann.restart();
    await until(async () => (await ann.badge()) === '1');
    await (await ann.desk()).sees('Jane Miller sent 1 change');
    const { entries } = await ann.ask('audit-log.list', {});
    expect(entries.filter(({ event }) => event === 'identity-made')).toHaveLength(1);
  });

  it('opens in Chromium what Firefox drafted, signed and sealed', async () => {
    await ann.ask('app.set-up', { role: 'both', name: 'Ann Lee' });
    const other = await agree({ writer: ann, owner: jane, site }, { client: 'Jane Miller' });
    const changes = await approved(other, await drafted(other, [{ section: 'about', fields: { about: ABOUT } }]));
    expect(changes).toHaveLength(1);
    const { armor } = await jane.ask('receipt.make', { id: other.grantId });
    await deliver(ann, armor);
  });

  it('asks once for the site, then fills, saves and reads back over every page load', async () => {
    const page = await ann.site();
    const popup = await ann.popup();
    await popup.press('Read it');
    await popup.press('The words are the same');
    await popup.press('Approve headline');
    await popup.press('Put it into my profile');
    const panel = await ann.panel();
    // what the button allowed ended with the page it was pressed on
    await panel.press('Allow www.linkedin.com');
    expect((await ann.ask('apply.queue', {})).trouble).toBe('no-access');
    expect(site.saves).toHaveLength(0);
    // narrow as this side bar is, its one button does not scroll away
    const foot = 'document.querySelector(".screen-foot").getBoundingClientRect().bottom';
    expect(await panel.evaluate(`return ${foot} <= innerHeight`)).toBe(true);
    await ann.allow();
    await panel.sees('www.linkedin.com is allowed');
    await panel.press('Continue');
    await panel.sees('read back the same');
    expect(site.profile.headline).toBe(HEADLINE);
    expect(site.saves).toHaveLength(1);
    await page.sees(HEADLINE);
    const { items } = await ann.ask('apply.queue', {});
    expect(items.map(({ savedBy, proof }) => [savedBy, proof])).toEqual([['countersign', 'read-back']]);
  });

  it('waits for the client’s own Save when the client chose so', async () => {
    await ann.ask('grant.mode', { id: scene.grantId, mode: 'fill' });
    await approved(scene, await drafted(scene, [{ section: 'about', fields: { about: ABOUT } }]));
    const page = await ann.site();
    const panel = await ann.panel();
    await panel.press('Continue');
    await panel.sees('press Save on the page');
    expect(site.saves).toHaveLength(1);
    await page.press('Save');
    await until(async () => (await ann.ask('apply.queue', {})).items.every(({ state }) => state === 'applied'));
    expect(site.profile.about).toBe(ABOUT);
    expect(site.saves).toHaveLength(2);
  });
});
