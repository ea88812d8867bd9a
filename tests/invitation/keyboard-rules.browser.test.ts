import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scene } from '../support/browser/arrange.ts';
import { ByKeyboard } from '../support/browser/by-keyboard.ts';
import { problemsMeanwhile } from '../support/browser/inspect.ts';
import { invited, share } from '../support/browser/invited.ts';
import { ANN, JANE, long } from '../support/browser/long-names.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';
import { invitation } from '../support/queue-invitation.ts';

/** The written policy without a mouse: rules are written, tried out on everybody, moved, applied and taken back. */

let scene: Scene;
let desk: Screen;
let keys: ByKeyboard;

const PEOPLE = [
  invitation('Ana Lima', { headline: 'Recruiter at Corvus', mutual: 9 }),
  invitation('Ben Okoro', { headline: 'Talent partner', mutual: 1 }),
  invitation('Cem Aydin', { headline: 'Crypto coach', mutual: 7 }),
  invitation(long('Dora'), {
    path: '/in/dora/',
    headline: 'Recruiter | Nordics',
    mutual: 4,
    note: 'A role you may like.',
  }),
  invitation('Eli Roth', { headline: '', mutual: null }),
];

beforeAll(async () => {
  scene = await invited({ owner: ANN, writer: JANE });
  await share(scene, PEOPLE);
  desk = await inTab(scene.writer, 'desk.html');
  keys = new ByKeyboard(desk.page);
});
afterAll(() => scene.end());

const isFine = async (name: string) => expect.soft(await problemsMeanwhile(desk, name), name).toEqual([]);
const rules = async () => (await scene.writer.ask('queue.get', { id: scene.clientId })).rules;
const decisions = async () =>
  Object.fromEntries(
    (await scene.writer.ask('queue.get', { id: scene.clientId })).items.map(({ invitation: { name }, decision }) => [
      name.split(' ')[0],
      decision,
    ]),
  );
async function newRule(): Promise<void> {
  await keys.choose('New rule');
  await desk.page.waitForFunction(() => document.activeElement?.closest('dialog') !== null, { polling: 30 });
}
/** Chooses in a list box by the first letters of what it offers, as somebody without a mouse does. */
async function choose(label: string, option: string): Promise<void> {
  await keys.tabTo(label);
  await desk.page.keyboard.type(option);
}

it('without rules says what one could be', async () => {
  await desk.sees('5 of 5 shown');
  await keys.tabTo('Invitations');
  await until(async () => {
    await keys.press('Tab');
    return desk.page.evaluate(() => document.activeElement?.matches('.segments input') ?? false);
  });
  await keys.press('ArrowRight');
  await keys.press('ArrowRight');
  await desk.sees('Write down what you and');
  await isFine('rules empty');
});

it('a rule is written, and names whom it would decide before anything is decided', async () => {
  await newRule();
  await keys.tabTo('Words for condition 1');
  await keys.type('recruiter, talent');
  await keys.choose('And…');
  await choose('Condition 2', 'Mutual');
  await keys.tabTo('Number for condition 2');
  await keys.type('3');
  await isFine('rule dialog');
  await keys.choose('Save');
  await desk.sees('Would decide 2');
  await desk.sees('No rule fits 3');
  await isFine('rules with one');
  expect(await decisions()).toMatchObject({ Ana: null, Dora: null });
});

it('the first that fits decides, so the order is changed', async () => {
  await newRule();
  await keys.tabTo('Words for condition 1');
  await keys.type('nordics');
  await choose('Then', 'Leave');
  await keys.choose('Save');
  await desk.sees('Fits nobody who is undecided');
  await keys.choose('Up: rule 2');
  await until(async () => (await rules())[0]?.decide === 'ask');
  await desk.sees('Would decide 1');
  await isFine('rules in another order');
});

it('what was written is applied at once, and taken back at once', async () => {
  await keys.choose('Apply to 2 undecided');
  await desk.sees('2 decided');
  await until(async () => (await decisions()).Ana === 'accept');
  expect(await decisions()).toMatchObject({ Ana: 'accept', Ben: null, Cem: null, Dora: 'ask', Eli: null });
  await keys.choose('Undo');
  await until(async () => (await decisions()).Ana === null);
  expect(await decisions()).toMatchObject({ Ana: null, Dora: null });
});

it('a rule is deleted, and the other stays', async () => {
  await keys.choose('Delete: rule 1');
  await until(async () => (await rules()).length === 1);
  expect((await rules())[0]?.decide).toBe('accept');
});
