import { beforeEach, describe, expect, it } from 'vitest';
import type { RunRecord } from '../../background/apply/records.ts';
import { type Entering, entering, setting } from '../support/entering.ts';
import { MINUTE, pass } from '../support/install.ts';

let e: Entering;
beforeEach(async () => {
  e = await entering([setting('headline', undefined, { headline: 'Baker' }, { headline: 'Head baker' })]);
});
const run = async () =>
  (await e.owner.all<{ key: string; value: RunRecord }>('meta')).find(({ key }) => key === 'run')?.value;

describe('a page that does not say whose profile it is', () => {
  it('has the site asked once, and its answer is believed', async () => {
    e.page.refuseOnce('inspect', 'account-unknown');
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'awaiting-save' });
    expect(e.page.count('whose')).toBe(1);
    expect(e.page.count('goTo')).toBe(1);
    // before the answer nothing was opened or typed
    expect(e.page.calls.slice(0, 3)).toEqual(['inspect', 'goTo', 'whose']);
    expect(e.page.tasks[0]?.accountSeen).toBe(false);
    expect(e.page.tasks.slice(1).every(({ accountSeen }) => accountSeen === true)).toBe(true);
  });

  it('is believed for a minute and then asked about again', async () => {
    e.page.refuseOnce('inspect', 'account-unknown');
    await e.steps();
    pass(MINUTE - 1000);
    await e.step();
    expect(e.page.tasks.at(-1)?.accountSeen).toBe(true);
    pass(2000);
    await e.step();
    expect(e.page.tasks.at(-1)?.accountSeen).toBe(false);
    e.page.ownerSaves();
    await e.step();
    expect(await e.change()).toMatchObject({ state: 'verifying' });
    e.page.refuseOnce('inspect', 'account-unknown');
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied' });
    expect(e.page.count('whose')).toBe(2);
  });

  it('stops the run when it still does not say, and does not ask for ever', async () => {
    for (let n = 0; n < 5; n++) e.page.refuseOnce('inspect', 'account-unknown');
    await e.steps();
    expect(await run()).toMatchObject({ running: false, trouble: 'account-unknown' });
    expect(e.page.count('whose')).toBe(1);
    expect(await e.change()).toMatchObject({ state: 'approved' });
  });

  it.each([
    ['somebody else', { vanity: 'petra-other' }, 'wrong-account'],
    ['nobody', { vanity: null }, 'account-unknown'],
    ['a sign-in page', { refused: 'signed-out' }, 'signed-out'],
  ])('stops the run when the answer is %s', async (_what, answer, trouble) => {
    e.page.refuseOnce('inspect', 'account-unknown').once('whose', answer);
    await e.steps();
    expect(await run()).toMatchObject({ running: false, trouble, askedWhose: false, accountSeenAt: 0 });
    expect(await e.change()).toMatchObject({ state: 'approved' });
    expect(e.page.typed).toEqual([]);
    expect(await e.owner.ok('apply.queue', {})).toMatchObject({ trouble, waitingFor: 'open-page' });
  });

  it('is asked about anew in a run that is started anew', async () => {
    e.page.refuseOnce('inspect', 'account-unknown');
    await e.steps(3);
    expect((await run())?.accountSeenAt).toBeGreaterThan(0);
    await e.owner.ok('apply.start', { tabId: e.tabId });
    expect(await run()).toMatchObject({ accountSeenAt: 0, askedWhose: false, trouble: null });
  });

  it('keeps a reading from going on, until the site has said it', async () => {
    await e.owner.ok('reading.start', { tabId: e.tabId, grantId: e.grantId });
    e.page.refuseOnce('inspect', 'account-unknown');
    for (let n = 0; n < 60; n++) if ((await e.owner.ok('reading.step', {})).state !== 'reading') break;
    expect(await e.owner.ok('reading.get', {})).toMatchObject({ state: 'done', trouble: null });
    expect(e.page.count('whose')).toBe(1);
  });
});
