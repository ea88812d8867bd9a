import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreed, approved, deliver, drafted, panelStarted, type Scene } from '../support/browser/arrange.ts';
import { until } from '../support/browser/until.ts';

/** Revoked, expired, paused, used up, stopped: at once, at every point where it is asked. */

const DAY = 86_400_000;
const HEADLINE = [{ section: 'headline' as const, fields: { headline: 'A better headline' } }];

let scene: Scene;
let before: string;

beforeEach(async () => {
  scene = await agreed({ maxChanges: 2 });
  before = scene.site.profile.headline;
});
afterEach(() => scene.end());

const nothingSaved = () => {
  expect(scene.site.saves).toHaveLength(0);
  expect(scene.site.profile.headline).toBe(before);
};
const states = async () => (await scene.owner.ask('apply.queue', {})).items.map(({ state }) => state);
const refused = async (armor: string) => (await scene.owner.ask('paste.open', { text: armor })).opened[0];

describe('revoked', () => {
  it('refuses what arrives afterwards, and tells the desk', async () => {
    const armor = await drafted(scene, HEADLINE);
    const { armor: goodbye } = await scene.owner.ask('grant.revoke', { id: scene.grantId });
    expect(await refused(armor)).toEqual({ refused: 'grant-revoked', detail: 'you' });
    await deliver(scene.writer, goodbye);
    expect((await scene.writer.ask('client.get', { id: scene.clientId })).status).toBe('revoked');
    expect(await scene.writer.tell('changes.send', { id: scene.clientId })).toMatchObject({
      refused: expect.any(String),
    });
  });

  it('voids what was approved before', async () => {
    await approved(scene, await drafted(scene, HEADLINE));
    await scene.owner.ask('grant.revoke', { id: scene.grantId });
    expect(await states()).toEqual([]);
    nothingSaved();
  });

  it('between the fill and the Save: nothing more is pressed, and what the owner saves is only read', async () => {
    await approved(scene, await drafted(scene, HEADLINE));
    await panelStarted(scene);
    await until(async () => (await states())[0] === 'awaiting-save', 40_000);
    await scene.owner.ask('grant.revoke', { id: scene.grantId });
    await scene.owner.ask('grant.mode', { id: scene.grantId, mode: 'fill-and-save' });
    await scene.owner.tab.reload();
    await until(async () => (await states())[0] === 'failed', 40_000);
    nothingSaved();
    const [item] = (await scene.owner.ask('apply.queue', {})).items;
    await scene.owner.ask('apply.retry', { id: item?.id ?? '' });
    await until(async () => ((await states())[0] ?? 'failed') === 'failed', 40_000);
    nothingSaved();
  });
});

describe('expired', () => {
  it('refuses, lapses what waits, and does not come back when the clock does', async () => {
    const armor = await drafted(scene, HEADLINE);
    await deliver(scene.owner, armor);
    await scene.owner.moveClock(8 * DAY);
    expect((await scene.owner.ask('grant.get', { id: scene.grantId })).status).toBe('expired');
    expect((await scene.owner.ask('home.get', {})).grants[0]?.pending).toBe(0);
    await scene.owner.moveClock(-8 * DAY);
    expect((await scene.owner.ask('grant.get', { id: scene.grantId })).status).toBe('expired');
    expect((await scene.owner.ask('app.get', {})).clockWentBack).toBe(true);
  });

  it('a clock that went back stops applying until the owner confirms the time', async () => {
    await approved(scene, await drafted(scene, HEADLINE));
    await scene.owner.moveClock(-2 * DAY);
    await scene.owner.ask('app.get', {});
    const panel = await panelStarted(scene);
    await panel.sees('clock');
    nothingSaved();
    expect(await states()).toEqual(['approved']);
  });
});

describe('used up', () => {
  it('counts every revision, and refuses the one too many', async () => {
    await deliver(scene.owner, await drafted(scene, [{ section: 'headline', fields: { headline: 'One' } }]));
    await deliver(scene.owner, await drafted(scene, [{ section: 'headline', fields: { headline: 'Two' } }]));
    expect((await scene.owner.ask('grant.get', { id: scene.grantId })).used).toBe(2);
    await scene.writer.ask('draft.save', {
      clientId: scene.clientId,
      slot: 'headline',
      rationale: '',
      fields: [{ name: 'headline', text: 'Three' }],
    });
    expect(await scene.writer.tell('changes.send', { id: scene.clientId })).toMatchObject({ refused: 'over-budget' });
  });
});

describe('paused and stopped', () => {
  it('a paused grant fills nothing until it goes on', async () => {
    await approved(scene, await drafted(scene, HEADLINE));
    await scene.owner.ask('grant.pause', { id: scene.grantId, paused: true });
    const panel = await panelStarted(scene);
    await until(async () => (await scene.owner.ask('apply.queue', {})).trouble === 'grant-paused', 40_000);
    void panel;
    nothingSaved();
    expect(await states()).toEqual(['approved']);
  });

  it('“Stop everything” in the panel takes every yes back at once', async () => {
    scene.site.faults.slowMs = 1000;
    await approved(scene, await drafted(scene, HEADLINE));
    const panel = await panelStarted(scene);
    await panel.press('Stop everything');
    await until(async () => (await scene.owner.ask('app.get', {})).stopped);
    const { lines } = await scene.owner.ask('review.list', { id: scene.grantId });
    expect(lines.map(({ state }) => state)).toEqual(['pending']);
    nothingSaved();
    await panel.sees('Everything is stopped');
  });
});
