import { afterEach, describe, expect, it } from 'vitest';
import type { ApplyMode } from '../../src/grant/grant.ts';
import {
  agreed,
  approved,
  deliver,
  drafted,
  panelStarted,
  type Scene,
  type Wanted,
} from '../support/browser/arrange.ts';
import { until } from '../support/browser/until.ts';

/** The three ways a text gets into the profile, over every section and front end that is known so far. */

const ABOUT = 'Companies call me when nobody signs.\n\n\n• Teams of 3 to 15 👩‍👩‍👧‍👦\n• “Quotes” & <tags>';
const EVERYTHING: Wanted[] = [
  { section: 'headline', fields: { headline: 'Head of Enterprise Sales' } },
  { section: 'about', fields: { about: ABOUT } },
  {
    section: 'experience',
    formId: '1001',
    fields: { title: 'Head of Sales, EMEA', description: 'Opened four countries.\n\nHired 23.' },
  },
];

let scene: Scene;
afterEach(() => scene.end());

const pressSave = () =>
  scene.owner.tab
    .locator('>>> dialog[open] button ::-p-text(Save)')
    .setTimeout(2000)
    .click()
    .catch(() => undefined);

/** Until nothing is left to do; the owner presses Save where it is asked for. */
async function done() {
  let last = '';
  const holds = async () => {
    const queue = await scene.owner.ask('apply.queue', {});
    last = JSON.stringify(queue);
    if (queue.trouble) throw new Error(`trouble: ${queue.trouble}`);
    if (queue.waitingFor === 'your-save') {
      await scene.owner.tab.bringToFront();
      await pressSave();
    }
    return queue.waitingFor === 'nothing' && !queue.running;
  };
  await until(holds, 90_000).catch((error: unknown) => {
    throw new Error(`${String(error)}, at ${scene.owner.tab.url()}: ${last}`);
  });
}

function holdsEverything() {
  expect(scene.site.profile).toMatchObject({ headline: 'Head of Enterprise Sales', about: ABOUT });
  const [changed, ...rest] = scene.site.profile.positions;
  expect(changed).toMatchObject({
    title: 'Head of Sales, EMEA',
    description: 'Opened four countries.\n\nHired 23.',
    company: 'Borealis',
    location: 'Copenhagen, Denmark',
    end: null,
  });
  expect(rest.map(({ title }) => title)).toEqual(['Sales Rep', 'Sales Trainee']);
  expect(scene.site.saves.map(({ form }) => form)).toEqual(['position', 'about', 'intro']);
  expect(scene.site.saves[0]?.notifyNetwork ?? false).toBe(false);
}

async function applyEverything(mode: ApplyMode, ui: Partial<Scene['site']['ui']> = {}) {
  scene = await agreed({ mode });
  Object.assign(scene.site.ui, ui);
  await approved(scene, await drafted(scene, EVERYTHING));
  await panelStarted(scene);
  await done();
}

describe('Fill', () => {
  it.each([
    ['in the page', {}],
    ['in an open shadow root', { shadow: true }],
    ['with plain text areas for the rich editors', { textarea: true }],
  ])('puts every section in, exactly, headline last: %s', async (_, ui) => {
    await applyEverything('fill', ui);
    holdsEverything();
  });

  it('finds a position by its title, company and start when nobody knows its number', async () => {
    scene = await agreed();
    const { slot } = await scene.writer.ask('entry.add', {
      clientId: scene.clientId,
      section: 'experience',
      entry: { title: 'Sales Rep', company: 'Corvus & Sons', start: '2015-01' },
      fields: [],
    });
    const before = scene.site.profile.positions[1]?.description ?? '';
    await scene.writer.ask('draft.save', {
      clientId: scene.clientId,
      slot,
      rationale: '',
      fields: [{ name: 'description', text: 'Opened the Porto region from zero.', before }],
    });
    await approved(scene, (await scene.writer.ask('changes.send', { id: scene.clientId })).message.armor);
    await panelStarted(scene);
    await done();
    expect(scene.site.profile.positions[1]?.description).toBe('Opened the Porto region from zero.');
    expect(scene.site.saves).toHaveLength(1);
  });

  it('looks the position up when its number leads to another one, and touches only the one that was meant', async () => {
    scene = await agreed();
    const { slot } = await scene.writer.ask('entry.add', {
      clientId: scene.clientId,
      section: 'experience',
      entry: { title: 'Sales Rep', company: 'Corvus & Sons', start: '2015-01', formId: '1001' },
      fields: [],
    });
    const before = scene.site.profile.positions[1]?.description ?? '';
    await scene.writer.ask('draft.save', {
      clientId: scene.clientId,
      slot,
      rationale: '',
      fields: [{ name: 'description', text: 'The right place.', before }],
    });
    await approved(scene, (await scene.writer.ask('changes.send', { id: scene.clientId })).message.armor);
    await panelStarted(scene);
    await done();
    expect(scene.site.profile.positions.map(({ description }) => description)).toEqual([
      'Managing the sales team.\nDoing deals.',
      'The right place.',
      'Cold calls, trade fairs and a lot of coffee.',
    ]);
    expect(scene.site.saves).toHaveLength(1);
  });
});

describe('Fill and save', () => {
  it.each([
    ['English', 'en'],
    ['German', 'de'],
    ['Danish', 'da'],
  ] as const)('presses Save by itself once the form holds exactly the approved texts, in %s', async (_, language) => {
    await applyEverything('fill-and-save', { language });
    holdsEverything();
    const { items } = await scene.owner.ask('apply.queue', {});
    expect(items.map(({ savedBy, proof }) => [savedBy, proof])).toEqual(Array(3).fill(['countersign', 'read-back']));
  });
});

describe('Copy', () => {
  it('never asks the page for anything: the owner copies, pastes, saves and says so', async () => {
    scene = await agreed({ mode: 'copy' });
    await approved(scene, await drafted(scene, [{ section: 'about', fields: { about: ABOUT } }]));
    const asked = scene.site.requests.length;
    const panel = await panelStarted(scene);
    await panel.sees('Copy it, paste it, save it');
    await panel.sees('pencil beside About');
    await panel.press('Done by hand');
    await panel.sees('Marked done by hand, not read back');
    expect(scene.site.requests).toHaveLength(asked);
    const { armor } = await scene.owner.ask('receipt.make', { id: scene.grantId });
    await deliver(scene.writer, armor);
    const { slots } = await scene.writer.ask('client.get', { id: scene.clientId });
    expect(slots.find(({ slot }) => slot === 'about')?.state).toBe('by-hand');
  });

  it('chosen after the yes says what only the writer said to stand there already', async () => {
    scene = await agreed();
    const [before, text] = ['Sales. More at example.com', 'Sales, and more of it. More at example.com'];
    await scene.writer.ask('draft.save', {
      clientId: scene.clientId,
      slot: 'about',
      rationale: '',
      fields: [{ name: 'about', text, before }],
    });
    await approved(scene, (await scene.writer.ask('changes.send', { id: scene.clientId })).message.armor);
    await scene.owner.ask('grant.mode', { id: scene.grantId, mode: 'copy' });
    const panel = await panelStarted(scene);
    await panel.sees('Nobody read your present text');
    await panel.sees('There is a link to example.com in the new text');
    await panel.sees('Copy it, paste it, save it');
  });
});
