import { afterEach, beforeEach, expect, it } from 'vitest';
import { approveShown } from '../story/review.ts';
import { agreed, approved, deliver, drafted, panelStarted, type Scene } from '../support/browser/arrange.ts';
import { smallDisk } from '../support/browser/small-disk.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';

/** The browser has no room left for the extension's records, really: its quota is taken away and given back. */

const NEW_HEADLINE = 'Head of Enterprise Sales | SaaS, Southern Europe';
const SENTENCE = 'The browser could not write this down, perhaps because the disk is full.';
const WHAT_TO_DO = 'Make room on the disk, then try again.';

let scene: Scene;
let armor: string;

beforeEach(async () => {
  scene = await agreed();
  armor = await drafted(scene, [{ section: 'headline', fields: { headline: NEW_HEADLINE } }]);
});
afterEach(() => scene.end());

const headline = async () => (await scene.owner.ask('apply.queue', {})).items[0];

it('while approving: the popup says so, the change still waits, and is approved once there is room', async () => {
  await deliver(scene.owner, armor);
  await scene.owner.ask('pairing.answer', { id: scene.grantId, same: true });
  const popup = await inTab(scene.owner, 'popup.html');
  await popup.page.bringToFront();
  await popup.press('Read it');
  await popup.sees('Head of Enterprise Sales');
  const disk = await smallDisk(scene.owner);
  await disk.fill();
  await approveShown(popup, 'Approve headline');
  await popup.sees(SENTENCE);
  await popup.sees(WHAT_TO_DO);
  expect((await scene.owner.ask('review.list', { id: scene.grantId })).lines[0]?.state).toBe('pending');
  await disk.free();
  await approveShown(popup, 'Approve headline');
  await until(async () => (await scene.owner.ask('home.get', {})).approved === 1);
});

it('while filling: the panel says so, nothing is typed, and it goes on by itself once there is room', async () => {
  await approved(scene, armor);
  const disk = await smallDisk(scene.owner);
  scene.site.faults.slowMs = 3_000;
  const panel = await panelStarted(scene);
  await disk.fill();
  await panel.sees(SENTENCE);
  await panel.sees(WHAT_TO_DO);
  expect((await headline())?.state).toBe('approved');
  expect(scene.site.saves).toEqual([]);
  scene.site.faults.slowMs = 0;
  await disk.free();
  await until(async () => (await headline())?.state === 'awaiting-save', 60_000);
  await scene.owner.tab.bringToFront();
  await scene.owner.tab.locator('>>> dialog[open] button ::-p-text(Save)').click();
  await until(async () => (await headline())?.state === 'applied', 60_000);
  expect(scene.site.saves.map(({ values }) => values.headline)).toEqual([NEW_HEADLINE]);
  await panel.sees('read back the same');
});
