import { afterEach, beforeEach, expect, it } from 'vitest';
import { approved, deliver, drafted } from '../support/browser/arrange.ts';
import { type MortalScene, mortal } from '../support/browser/killable.ts';
import type { Screen } from '../support/browser/screen.ts';
import { until, untilIs } from '../support/browser/until.ts';

/**
 * The whole browser is killed in every state of a change, and started again with what was on the disk: nothing approved is
 * lost, nothing is put in twice, and what cannot be known is called unknown. What was saved, the site's own server says.
 */

const TEXT = 'I build teams.\n\nThey sell software. 🚀';

let scene: MortalScene;
let armor: string;

beforeEach(async () => {
  scene = await mortal();
  armor = await drafted({ ...scene, owner: scene.owner }, [{ section: 'about', fields: { about: TEXT } }]);
});
afterEach(() => scene.end());

const about = async () => (await scene.owner.ask('apply.queue', {})).items.find(({ section }) => section === 'about');
const reaches = (state: string) =>
  untilIs<string | undefined>(async () => (await about())?.state, state, 60_000).catch(async (error: unknown) => {
    throw new Error(`${String(error)}: ${JSON.stringify(await scene.owner.ask('apply.queue', {}))}`);
  });
const saved = () => scene.site.saves.map(({ values }) => values.about);

/** The owner presses the toolbar button on the profile and then the one of the card. */
async function panelBy(label: string): Promise<Screen> {
  const popup = await scene.owner.popup();
  await popup.press(label);
  return scene.owner.panel();
}
const start = () => panelBy('Put it into my profile');
const goOn = () => panelBy('Go on beside the page');

async function killedAndBack(): Promise<void> {
  await scene.kill();
  await scene.restart();
}

async function pressSave(): Promise<void> {
  await scene.owner.tab.bringToFront();
  await scene.owner.tab.locator('>>> dialog[open] button ::-p-text(Save)').click();
}

/** What the writer is told when the owner tells now. */
async function toldToWriter(): Promise<string | undefined> {
  await deliver(scene.writer, (await scene.owner.ask('receipt.make', { id: scene.grantId })).armor);
  const { slots } = await scene.writer.ask('client.get', { id: scene.clientId });
  return slots.find(({ section }) => section === 'about')?.state;
}

async function endsApplied(): Promise<void> {
  await reaches('applied');
  expect(await about()).toMatchObject({ proof: 'read-back' });
  expect(saved()).toEqual([TEXT]);
  expect(scene.site.profile.about).toBe(TEXT);
  expect(await scene.owner.ask('app.get', {})).toMatchObject({ storeWentBack: false });
  expect(await scene.owner.ask('audit-log.verify', {})).toMatchObject({ brokenAt: null });
}

async function typedAgainAndSaved(panel: Screen): Promise<void> {
  await reaches('failed');
  expect(await about()).toMatchObject({ reason: 'not-saved' });
  expect(saved()).toEqual([]);
  await panel.press('Try again');
  await reaches('awaiting-save');
  await pressSave();
  await endsApplied();
}

it('pending: it still waits, on the button too', async () => {
  await deliver(scene.owner, armor);
  await killedAndBack();
  const { lines } = await scene.owner.ask('review.list', { id: scene.grantId });
  expect(lines.map(({ state }) => state)).toEqual(['pending']);
  await until(async () => (await scene.owner.badge()) === '1');
});

it('approved: the yes is still there, and it is put in once', async () => {
  await approved({ ...scene, owner: scene.owner }, armor);
  await killedAndBack();
  await start();
  await reaches('awaiting-save');
  await pressSave();
  await endsApplied();
});

it('filling, in the middle of typing: unknown until the page was read, then typed again only because nothing was saved', async () => {
  await approved({ ...scene, owner: scene.owner }, armor);
  const { typed } = await scene.hangAtFirstKey();
  await start();
  await typed;
  expect((await about())?.state).toBe('filling');
  await killedAndBack();
  expect((await about())?.state).toBe('filling');
  expect(await toldToWriter()).toBe('unknown');
  await typedAgainAndSaved(await goOn());
});

it('awaiting save: the form is gone with the browser, so nothing was saved, and that is read and not assumed', async () => {
  await approved({ ...scene, owner: scene.owner }, armor);
  await start();
  await reaches('awaiting-save');
  await killedAndBack();
  expect(await toldToWriter()).toBe('unknown');
  await typedAgainAndSaved(await goOn());
});

it('verifying, before the site has heard of the save: read, and nothing pressed a second time by itself', async () => {
  await scene.owner.ask('grant.mode', { id: scene.grantId, mode: 'fill-and-save' });
  await approved({ ...scene, owner: scene.owner }, armor);
  const killed = scene.killAtSave('before');
  await start();
  await killed;
  expect(saved()).toEqual([]);
  await scene.restart();
  expect((await about())?.state).toBe('verifying');
  expect(await toldToWriter()).toBe('unknown');
  const panel = await goOn();
  await reaches('failed');
  expect(await about()).toMatchObject({ reason: 'not-saved' });
  await panel.press('Try again');
  await endsApplied();
});

it('verifying, after the site has saved: read back, not typed again', async () => {
  await scene.owner.ask('grant.mode', { id: scene.grantId, mode: 'fill-and-save' });
  await approved({ ...scene, owner: scene.owner }, armor);
  const killed = scene.killAtSave('after');
  await start();
  await killed;
  expect(saved()).toEqual([TEXT]);
  await scene.restart();
  expect((await about())?.state).toBe('verifying');
  expect(await toldToWriter()).toBe('unknown');
  await goOn();
  await endsApplied();
  expect(await toldToWriter()).toBe('applied');
});

it('applied and not yet told: it is still to be told, and is', async () => {
  await approved({ ...scene, owner: scene.owner }, armor);
  await start();
  await reaches('awaiting-save');
  await pressSave();
  await reaches('applied');
  await killedAndBack();
  await endsApplied();
  const { grants } = await scene.owner.ask('home.get', {});
  expect(grants.find(({ id }) => id === scene.grantId)?.unreported).toBe(1);
  expect(await toldToWriter()).toBe('applied');
});
