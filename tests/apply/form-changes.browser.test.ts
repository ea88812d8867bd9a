import { afterEach, beforeEach, expect, it } from 'vitest';
import { agreed, approved, drafted, panelStarted, type Scene } from '../support/browser/arrange.ts';
import { until } from '../support/browser/until.ts';

/** Pages that do something with a form of their own accord while the owner's Save is waited for, or before anybody saves. */

let scene: Scene;
beforeEach(async () => {
  scene = await agreed();
});
afterEach(() => scene.end());

const queue = () => scene.owner.ask('apply.queue', {});
const reaches = (state: string) => until(async () => (await queue()).items[0]?.state === state, 40_000);
const positions = () => scene.site.profile.positions.map(({ title }) => title);

async function newPositionThatIsBlanked() {
  scene.site.faults.blankedAfterMs = 800;
  const fields = { title: 'Mentor', company: 'Red Cross', start: '2011-02', end: '2012-03' } as const;
  await approved(scene, await drafted(scene, [{ section: 'experience', op: 'add', fields }]));
  const panel = await panelStarted(scene);
  await until(async () => (await queue()).differs?.join() === 'title,company', 40_000);
  await panel.sees('Do not press Save yet');
  return panel;
}

const pressSave = async () => {
  await scene.owner.tab.bringToFront();
  await scene.owner.tab.locator('>>> dialog[open] button ::-p-text(Save)').click();
};

it('a new position whose title and company are drawn blank is told at once, put in again at one press, and saved', async () => {
  const panel = await newPositionThatIsBlanked();
  await panel.press('Put it in again');
  await until(async () => (await queue()).differs?.length === 0, 40_000);
  await panel.sees('Filled. Check it');
  await pressSave();
  await reaches('applied');
  expect(positions()[0]).toBe('Mentor');
  expect(scene.site.saves).toHaveLength(1);
});

it('one that was saved like that is not called "not saved"', async () => {
  await newPositionThatIsBlanked();
  await pressSave();
  await reaches('failed');
  expect(positions()[0]).toBe('');
  expect((await queue()).items[0]).toMatchObject({ reason: 'not-read-back' });
});

it('a page that saves by itself, and keeps half of what was refused, is told as what it is', async () => {
  scene.site.faults.savesItself = true;
  const [old] = positions();
  const fields = { title: 'Director', description: 'New words.' } as const;
  await approved(scene, await drafted(scene, [{ section: 'experience', formId: '1001', fields }]));
  const panel = await panelStarted(scene);
  await reaches('failed');
  expect(scene.site.profile.positions[0]).toMatchObject({ title: old, description: 'New words.' });
  expect((await queue()).items[0]).toMatchObject({ reason: 'saved-by-itself' });
  await panel.sees('This page saves by itself');
});
