import { afterEach, beforeEach, expect, it } from 'vitest';
import { agreed, approved, deliver, drafted, panelStarted, type Scene } from '../support/browser/arrange.ts';
import { until } from '../support/browser/until.ts';

/** Two windows, two panels, two of the same message: nothing is decided or typed twice. */

let scene: Scene;
let armor: string;

beforeEach(async () => {
  scene = await agreed({ mode: 'fill-and-save' });
  armor = await drafted(scene, [{ section: 'headline', fields: { headline: 'Once and only once' } }]);
});
afterEach(() => scene.end());

it('a message that is pasted twice is taken once', async () => {
  await deliver(scene.owner, armor);
  const { opened } = await scene.owner.ask('paste.open', { text: armor });
  expect(opened).toMatchObject([{ refused: 'replayed', brought: { id: scene.grantId, count: 1 } }]);
  expect((await scene.owner.ask('home.get', {})).grants[0]).toMatchObject({ pending: 1, used: 1 });
});

it('two windows approve the same change: one approval', async () => {
  await deliver(scene.owner, armor);
  await scene.owner.ask('pairing.answer', { id: scene.grantId, same: true });
  const { lines } = await scene.owner.ask('review.list', { id: scene.grantId });
  const id = lines[0]?.id ?? '';
  await scene.owner.ask('review.shown', { id });
  await until(async () => {
    const approve = () =>
      scene.owner.tell('review.approve', {
        id,
        final: [{ name: 'headline', text: 'Once and only once' }],
        edited: false,
      });
    const answers = (await Promise.all([approve(), approve()])) as object[];
    return answers.some((answer) => !('refused' in answer));
  });
  const { entries } = await scene.owner.ask('audit-log.list', {});
  expect(entries.filter(({ event }) => event === 'change-approved')).toHaveLength(1);
});

it('two panels drive the same queue: it is typed once and saved once', async () => {
  await approved(scene, armor);
  const second = await scene.owner.browser.newPage();
  await second.goto(`chrome-extension://${scene.owner.extensionId}/popup/panel.html`);
  await panelStarted(scene);
  await until(async () => {
    // the second panel asks as fast as it can
    await scene.owner.tell('apply.step', {}, second);
    const [item] = (await scene.owner.ask('apply.queue', {})).items;
    return item?.state === 'applied';
  }, 40_000);
  expect(scene.site.saves.map(({ values }) => values.headline)).toEqual(['Once and only once']);
  const { entries } = await scene.owner.ask('audit-log.list', {});
  expect(entries.filter(({ event }) => event === 'fill-started')).toHaveLength(1);
  expect(entries.filter(({ event }) => event === 'save-pressed')).toHaveLength(1);
});
