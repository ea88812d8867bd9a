import { afterAll, beforeAll, expect, it } from 'vitest';
import { approved, drafted, panelStarted, type Scene } from '../support/browser/arrange.ts';
import { problems } from '../support/browser/inspect.ts';
import { agreedWithLongNames } from '../support/browser/long-names.ts';
import { ANN as PROFILE } from '../support/browser/person.ts';
import type { Screen } from '../support/browser/screen.ts';
import { until } from '../support/browser/until.ts';

/** Every state of the side panel, in the order one run through the queue meets them; see `tests/app/axe-popup.browser.test.ts`. */

const LONG = `${'Opened four countries and hired 23 sellers.\n'.repeat(15)}`.trim();
let scene: Scene;
let panel: Screen;

beforeAll(async () => {
  scene = await agreedWithLongNames();
  // two positions are read in less time than three, and look the same
  scene.site.profile.positions.splice(2);
});
afterAll(() => scene.end());

const isFine = async (name: string) => expect.soft(await problems(panel, name), name).toEqual([]);
const queue = () => scene.owner.ask('apply.queue', {});
const reaches = (state: string) =>
  until(async () => (await queue()).items.some((item) => item.state === state), 40_000);
/** Somebody who signs in lands on the page that was asked for. */
const signIn = async () => {
  scene.site.faults.signedOut = false;
  await scene.owner.tab.goto(PROFILE);
};
const pressSave = async () => {
  await scene.owner.tab.bringToFront();
  await scene.owner.tab.locator('>>> dialog[open] button ::-p-text(Save)').click();
};

it('reading the present texts, and when it cannot go on', async () => {
  scene.site.faults.signedOut = true;
  const popup = await scene.owner.popup();
  await popup.page.locator('.list .line').click();
  await popup.press('Read my present texts');
  panel = await scene.owner.panel();
  await panel.sees('signed out');
  await isFine('reading stuck');
  await signIn();
  await panel.press('Continue');
  await panel.sees('Only reading');
  await isFine('reading');
  await panel.sees('Only these texts go to', 60_000);
  await isFine('read');
  await panel.press('Seal and copy for Jane');
  await panel.armor();
  await isFine('sealed');
  await panel.press('Done');
});

it('nothing to put in, and ready to start', async () => {
  await panel.sees('Nothing is waiting');
  await isFine('empty');
  const armor = await drafted(scene, [
    { section: 'headline', fields: { headline: 'Head of Sales' } },
    { section: 'about', fields: { about: LONG } },
    { section: 'experience', formId: '1001', fields: { title: 'Head of Sales, Europe', description: LONG } },
    { section: 'experience', formId: '1002', fields: { description: 'Numbers from our call.' } },
  ]);
  await approved(scene, armor);
  await panel.sees('Ready when you are');
  await isFine('ready');
});

it('signed out, filled and waiting for Save, done, and a text the site refused', async () => {
  scene.site.faults.signedOut = true;
  panel = await panelStarted(scene);
  await panel.sees('not signed in');
  await isFine('signed out');
  await signIn();
  await panel.press('Continue');
  await reaches('awaiting-save');
  await panel.sees('press Save on the page');
  await isFine('waits for Save');
  await pressSave();
  await reaches('applied');
  scene.site.faults.saveRefused = true;
  scene.site.profile.about = 'Edited by Ann this morning';
  await reaches('awaiting-save');
  await pressSave();
  await reaches('failed');
  await isFine('one failed');
  scene.site.faults.saveRefused = false;
});

it('a text that moved, copying by hand, choosing the mode, stopped', async () => {
  await reaches('conflict');
  // at once: the panel goes on to the next change by itself
  await scene.owner.ask('grant.mode', { id: scene.grantId, mode: 'copy' });
  await isFine('conflict');
  await panel.sees('Copy it, paste it');
  await isFine('copy');
  await panel.press('Change how changes are put in');
  await panel.sees('For changes from');
  await isFine('choose the mode');
  await panel.press('Cancel');
});

it('what became of everything, what happened, and stopped', async () => {
  await panel.page.locator('.panel-card .button ::-p-text(Done by hand)').click();
  await panel.sees('was marked done by hand');
  await isFine('two to look at');
  for (const item of (await queue()).items.filter(({ state }) => state === 'failed' || state === 'conflict'))
    await scene.owner.ask('apply.skip', { id: item.id });
  await panel.sees('left out');
  await isFine('done');
  await panel.press('Tell Jane');
  await panel.armor();
  await isFine('told');
  await panel.press('What happened so far');
  await panel.sees('Every entry names the one before');
  await isFine('activity');
  await panel.press('Back');
  await panel.press('Stop everything');
  await panel.sees('Everything is stopped');
  await isFine('stopped');
});
