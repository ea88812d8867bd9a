import type { KeyInput } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliver, type Scene } from '../support/browser/arrange.ts';
import { ByKeyboard } from '../support/browser/by-keyboard.ts';
import { problemsMeanwhile } from '../support/browser/inspect.ts';
import { invited, share } from '../support/browser/invited.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';
import { invitation } from '../support/queue-invitation.ts';

/** Invitations gone through without a mouse, from the first key to what the owner's browser received. */

let scene: Scene;
let desk: Screen;
let keys: ByKeyboard;

const PEOPLE = [
  invitation('Ana Lima', { note: 'We met in Porto.', mutual: 9 }),
  invitation('Ben Okoro', { headline: 'Baker', mutual: 8 }),
  invitation('Cem Aydin', { mutual: 7 }),
  invitation('Dora Eck', { mutual: 6 }),
  invitation('Eli Roth', { headline: 'Baker', mutual: 5 }),
  invitation('Fay Moss', { mutual: 4 }),
  invitation('Gil Paz', { onlyOwner: true }),
];

beforeAll(async () => {
  scene = await invited();
  desk = await inTab(scene.writer, 'desk.html');
  keys = new ByKeyboard(desk.page);
});
afterAll(() => scene.end());

const isFine = async (name: string) => expect.soft(await problemsMeanwhile(desk, name), name).toEqual([]);

const withKey = async (held: KeyInput, key: KeyInput) => {
  await desk.page.keyboard.down(held);
  await keys.press(key);
  await desk.page.keyboard.up(held);
};
const atRow = (name: string) => until(async () => (await keys.focused()).startsWith(name));
const says = (text: string) =>
  desk.page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[role="status"]')].some((each) =>
        (each.textContent ?? '').replace(/[\u2066-\u2069]/g, '').includes(wanted),
      ),
    { polling: 50, timeout: 15_000 },
    text,
  );
const queue = async () => (await scene.writer.ask('queue.get', { id: scene.clientId })).items;
const decisions = async () =>
  Object.fromEntries((await queue()).map(({ invitation: { name }, decision }) => [name.split(' ')[0], decision]));
const isDecided = (name: string, decision: string | null) => until(async () => (await decisions())[name] === decision);

it('before anything is shared, the queue says how invitations come', async () => {
  await desk.sees('No invitations yet');
  await isFine('queue empty');
  await share(scene, PEOPLE);
  await desk.page.bringToFront();
  await desk.sees('6 of 6 shown · 6 undecided');
  await desk.sees('Only Ann can answer this one');
  await desk.sees('6 to answer');
});

it('a template is written, and names what it does not know', async () => {
  await keys.tabTo('Invitations');
  // the parts are radio buttons
  await until(async () => {
    await keys.press('Tab');
    return desk.page.evaluate(() => document.activeElement?.matches('.segments input') ?? false);
  });
  await keys.press('ArrowRight');
  await desk.sees('Ann reads a template once');
  await keys.choose('New template');
  await until(async () => (await keys.focused()).includes('Its name'));
  await keys.type('Hello');
  await keys.tabTo('Words');
  await keys.type('Hi {first nme}, thank you. {my first name}');
  await desk.sees('Nothing is known to fill in for \u2068{first nme}\u2069');
  await isFine('template with an unknown name');
  await keys.replaceWith('Hi {first name}, how is {company}? {my first name}');
  await desk.sees('how is Northwind? Ann');
  await keys.press('Tab');
  await keys.choose('Save');
  await desk.sees('goes with the next message');
  await isFine('templates');
});

it('each key decides about one and goes on to the next; U takes it back, more than once', async () => {
  await desk.page.evaluate(() => document.querySelector<HTMLInputElement>('.segments input:checked')?.focus());
  await keys.press('ArrowLeft');
  await desk.sees('6 of 6 shown');
  await keys.tabTo('Most mutual');
  await keys.press('m');
  await keys.tabTo('Ana Lima');
  await keys.press('a');
  await says('Accept: Ana Lima');
  await atRow('Ben Okoro');
  await keys.press('i');
  await atRow('Cem Aydin');
  await keys.press('s');
  await atRow('Dora Eck');
  await isDecided('Cem', 'ask');
  expect(await decisions()).toMatchObject({ Ana: 'accept', Ben: 'ignore', Cem: 'ask', Dora: null, Gil: null });
  await desk.sees('3 of 6 shown · 3 undecided');
  await keys.press('u');
  await says('Undone: Cem Aydin');
  await atRow('Cem Aydin');
  await keys.press('u');
  await atRow('Ben Okoro');
  await isDecided('Ben', null);
  expect(await decisions()).toMatchObject({ Ana: 'accept', Ben: null, Cem: null });
});

it('the arrows and J and K walk, keys in a field only type', async () => {
  await keys.press('j');
  await atRow('Cem Aydin');
  await keys.press('ArrowDown');
  await atRow('Dora Eck');
  await keys.press('k');
  await keys.press('ArrowUp');
  await atRow('Ben Okoro');
  await keys.tabTo('Words in name', 'Tab').catch(async () => {
    await desk.page.focus('.queue-words input');
  });
  await keys.type('aix');
  await desk.sees('No invitation fits the filter');
  await keys.press('a');
  expect(await decisions()).toMatchObject({ Ana: 'accept', Ben: null, Cem: null });
  await keys.replaceWith('');
  await desk.sees('5 of 6 shown');
});

it('a reply is opened with the template filled in, and one that stays open is named and not sent', async () => {
  await keys.tabTo('Ben Okoro');
  await keys.press('r');
  await until(async () => (await keys.focused()).startsWith('Reply to Ben'));
  const box = () =>
    desk.page.evaluate(() => {
      const at = document.activeElement as HTMLTextAreaElement;
      return [at.value, at.selectionStart === at.value.length];
    });
  expect(await box()).toEqual(['Hi Ben, how is {company}? Ann', true]);
  await desk.sees('Still open: \u2068{company}\u2069');
  await desk.sees('The reply to \u2068Ben Okoro\u2069 needs a fix first');
  await isFine('reply with something open');
  await keys.replaceWith('Hi Ben, nice loaves. Ann');
  await desk.sees('Your own words: Ann reads this one by itself');
  await withKey('Control', 'Enter');
  await atRow('Cem Aydin');
  await keys.press('r');
  await until(async () => (await keys.focused()).startsWith('Reply to Cem'));
  await desk.sees('Word for word the template “Hello”. Once Ann has approved that');
  await keys.press('Escape');
  await atRow('Dora Eck');
});

it('a range is decided at once, who the template cannot be filled for is left, and one U takes all back', async () => {
  await withKey('Shift', 'ArrowDown');
  await withKey('Shift', 'ArrowDown');
  await desk.sees('3 selected');
  await isFine('queue with a selection');
  await keys.press('r');
  await says('Accept and reply: 2 invitations. 1 is left for later');
  await isDecided('Fay', 'reply');
  expect(await decisions()).toMatchObject({ Dora: 'reply', Eli: null, Fay: 'reply' });
  await keys.press('u');
  await says('Undone: 2 decisions');
  await isDecided('Fay', null);
  await withKey('Control', 'a');
  await desk.sees('3 selected');
  await keys.press('x');
  await desk.sees('2 selected');
  await keys.press('Escape');
  await desk.sees('The current invitation');
  await keys.press('?');
  await desk.sees('Keys work in the list');
  await isFine('keys');
  await keys.press('Escape');
});

it('what is sent is what was decided, and nothing more', async () => {
  await desk.sees('1 to accept, 2 to accept and reply to, 1 template');
  await keys.choose('Look through');
  await desk.sees('Hi Ben, nice loaves. Ann');
  await isFine('look through answers');
  await keys.press('Escape');
  await keys.choose('Sign and copy the message');
  const armor = await desk.armor();
  await keys.press('Escape');
  await deliver(scene.owner, armor);
  const { answers, templates } = await scene.owner.ask('answers.list', { id: scene.grantId });
  expect(answers.map(({ op, name, text }) => [name, op, op === 'reply' ? text : '']).sort()).toEqual([
    ['Ana Lima', 'accept', ''],
    ['Ben Okoro', 'accept', ''],
    ['Ben Okoro', 'reply', 'Hi Ben, nice loaves. Ann'],
    ['Cem Aydin', 'accept', ''],
    ['Cem Aydin', 'reply', 'Hi Cem, how is Northwind? Ann'],
  ]);
  expect(templates.map(({ name }) => name)).toEqual(['Hello']);
  await desk.page.bringToFront();
  await desk.sees('3 of 6 shown · 3 undecided');
});
