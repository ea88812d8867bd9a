import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreed, deliver, drafted, type Scene, until } from './harness/arrange.ts';
import { approvable } from './harness/at-once.ts';
import { ByKeyboard } from './harness/by-keyboard.ts';
import { problems } from './harness/inspect.ts';
import type { Screen } from './harness/screen.ts';
import { inTab } from './harness/tab.ts';

/** The lock on approvals in the real popup, by keyboard: set, asked for, wrong, right, and locked again by a stopped worker. */

let scene: Scene;
let popup: Screen;
let keys: ByKeyboard;

beforeAll(async () => {
  scene = await agreed();
  await deliver(
    scene.owner,
    await drafted(scene, [
      { section: 'headline', fields: { headline: 'Head of Sales | Software' } },
      { section: 'about', fields: { about: 'New.' } },
    ]),
  );
  await scene.owner.ask('pairing.answer', { id: scene.grantId, same: true });
});
afterAll(() => scene.end());

const states = async () =>
  (await scene.owner.ask('review.list', { id: scene.grantId })).lines.map(({ state }) => state);

it('is set in the settings, and nothing is wrong with the screen', async () => {
  const screen = await inTab(scene.owner, 'popup.html');
  await screen.press('Settings');
  await screen.press('Lock approvals');
  expect(await problems(screen, 'lock')).toEqual([]);
  const box = await screen.page.waitForSelector('input[type="password"]');
  await box?.type('short');
  await screen.press('Set the lock');
  await screen.sees('at least 6 characters.');
  await box?.type('-no-more');
  await screen.press('Set the lock');
  await screen.sees('Approvals are locked');
  expect(await problems(screen, 'lock-set')).toEqual([]);
  await screen.page.close();
});

it('asks for the PIN where something is approved, takes a wrong one for wrong and goes on after the right one', async () => {
  popup = await scene.owner.popup();
  keys = new ByKeyboard(popup.page);
  await keys.landsOn('Countersign');
  await keys.choose('Read them one by one');
  await keys.landsOn('Headline');
  await popup.sees('Approvals are locked');
  await approvable(popup);
  await keys.press('a');
  await popup.sees('so nothing was approved');
  expect(await states()).toEqual(['pending', 'pending']);

  await keys.tabTo('PIN or passphrase', 'Tab');
  await keys.type('nutmeg-7');
  await keys.press('Enter');
  await popup.sees('not the right PIN');
  await keys.replaceWith('short-no-more');
  await keys.press('Enter');
  await until(async () => (await popup.page.$('input[type="password"]')) === null);
  await approvable(popup);
  await popup.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await keys.press('a');
  await keys.landsOn('About');
  expect(await states()).toEqual(['approved', 'pending']);
});

it('is locked again when the browser stopped the worker', async () => {
  await scene.owner.closePopup();
  await scene.owner.killWorker();
  expect(await scene.owner.ask('lock.get', {})).toMatchObject({ state: 'locked' });
  const [, about] = (await scene.owner.ask('review.list', { id: scene.grantId })).lines;
  const yes = { id: about?.id, final: [{ name: 'about', text: 'New.' }], edited: false };
  expect(await scene.owner.tell('review.approve', yes)).toMatchObject({ refused: 'locked' });
});
