import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreed, deliver, drafted, type Scene } from '../support/browser/arrange.ts';
import { ByKeyboard } from '../support/browser/by-keyboard.ts';
import { problems } from '../support/browser/inspect.ts';
import { approvable } from '../support/browser/same-moment.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';

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
  await screen.type('New PIN or passphrase', 'short');
  await screen.press('Set the lock');
  await screen.sees('at least 6 characters.');
  await screen.type('New PIN or passphrase', 'short-no-more');
  await screen.type('The same once more', 'short-no-mere');
  await screen.press('Set the lock');
  await screen.sees('The two are not the same');
  await screen.type('The same once more', 'short-no-more');
  expect(await problems(screen, 'lock-typed')).toEqual([]);
  await screen.press('Set the lock');
  await screen.sees('Approvals are locked');
  expect(await problems(screen, 'lock-set')).toEqual([]);
  await screen.page.close();
});

it('asks for the PIN where something is approved, and after the right one goes on with that same yes', async () => {
  popup = await scene.owner.popup();
  keys = new ByKeyboard(popup.page);
  await keys.landsOn('Countersign');
  await keys.choose('Read them one by one');
  await keys.landsOn('Headline');
  await popup.sees('Approvals are locked');
  await approvable(popup);
  // an edit is what would be lost most easily
  await keys.press('e');
  await until(async () => (await popup.page.$(':focus:is(input, textarea)')) !== null);
  await keys.replaceWith('Head of Sales, Software');
  await keys.tabTo('Approve with my edit');
  // the edit is a new text: its own moment, in which no yes counts, begins when it is drawn
  await approvable(popup);
  await keys.press('Enter');
  await until(async () => (await popup.page.$('input[type="password"]:focus')) !== null);
  await popup.sees('Unlock, and this is approved');
  expect(await states()).toEqual(['pending', 'pending']);
  await keys.type('nutmeg-7');
  await keys.press('Enter');
  await popup.sees('not the right PIN');
  expect(await states()).toEqual(['pending', 'pending']);
  await keys.replaceWith('short-no-more');
  await keys.press('Enter');
  await keys.landsOn('About');
  expect(await states()).toEqual(['approved', 'pending']);
  const [line] = (await scene.owner.ask('review.list', { id: scene.grantId })).lines;
  expect((await scene.owner.ask('review.show', { id: line?.id ?? '' })).final).toEqual([
    { name: 'headline', text: 'Head of Sales, Software' },
  ]);
});

it('is locked again when the browser stopped the worker, and unlocking approves no text that was changed meanwhile', async () => {
  await scene.owner.closePopup();
  const screen = await inTab(scene.owner, 'popup.html', `#review/${scene.grantId}`);
  const byKeys = new ByKeyboard(screen.page);
  await byKeys.landsOn('About');
  await approvable(screen);
  // the screen still shows it unlocked
  await scene.owner.killWorker();
  await byKeys.press('a');
  await screen.sees('so nothing was approved');
  await until(async () => (await screen.page.$('input[type="password"]:focus')) !== null);
  expect(await problems(screen, 'review-locked')).toEqual([]);
  await screen.press('Edit');
  await screen.type('About', 'Newer.');
  await screen.sees('Approvals are locked.');
  await (await screen.page.$('input[type="password"]'))?.type('short-no-more');
  await byKeys.press('Enter');
  await until(async () => (await screen.page.$('input[type="password"]')) === null);
  expect(await states()).toEqual(['approved', 'pending']);
  await approvable(screen);
  await screen.press('Approve with my edit');
  await until(async () => (await states())[1] === 'approved');
});
