import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreed, deliver, drafted, type Scene } from '../support/browser/arrange.ts';
import { ByKeyboard } from '../support/browser/by-keyboard.ts';
import { approvable, approveAtOnce } from '../support/browser/same-moment.ts';
import type { Screen } from '../support/browser/screen.ts';
import { until } from '../support/browser/until.ts';

/** One whole review in the real popup, without a mouse: every decision, a closed popup in between, and the start. */

const ABOUT = 'Software companies call me.\n\nWhat I do first is listen.';
let scene: Scene;
let popup: Screen;
let keys: ByKeyboard;

beforeAll(async () => {
  scene = await agreed();
  const armor = await drafted(scene, [
    { section: 'headline', fields: { headline: 'Head of Sales | Software, Europe' } },
    { section: 'about', fields: { about: ABOUT } },
    { section: 'experience', formId: '1001', fields: { title: 'VP Sales' } },
    { section: 'experience', formId: '1002', fields: { description: 'Numbers.' } },
  ]);
  await deliver(scene.owner, armor);
  await open();
});
afterAll(() => scene.end());

async function open(): Promise<void> {
  popup = await scene.owner.popup();
  keys = new ByKeyboard(popup.page);
  await keys.landsOn('Countersign');
}
const lines = async () => (await scene.owner.ask('review.list', { id: scene.grantId })).lines;
const states = async () => (await lines()).map(({ state }) => state);

it('the words are compared, and the first change has the focus on its heading', async () => {
  await keys.choose('Read them one by one');
  await keys.landsOn('Is this really Jane?');
  await keys.tabTo('The words are the same');
});

it('a yes in the first moment is none, on the screen and at the worker', async () => {
  const waited = await approveAtOnce(popup);
  await keys.press('Enter');
  expect(await waited()).toBe(true);
  expect(await popup.page.$('[role="alert"]')).toBeNull();
  await keys.landsOn('Headline');
  const [first, , , last] = await lines();
  expect(first?.state).toBe('pending');

  const yes = { id: last?.id, final: [{ name: 'description', text: 'Numbers.' }], edited: false };
  expect(await scene.owner.tell('review.approve', yes)).toMatchObject({ refused: 'not-shown' });
  await scene.owner.ask('review.shown', { id: last?.id ?? '' });
  expect(await scene.owner.tell('review.approve', yes)).toMatchObject({ refused: 'too-soon' });
  expect(await states()).toEqual(['pending', 'pending', 'pending', 'pending']);
});

it('A approves once the text was there for a moment', async () => {
  await approvable(popup);
  await keys.press('a');
  await keys.landsOn('About');
  expect(await states()).toEqual(['approved', 'pending', 'pending', 'pending']);
});

/** A key is heard once the decision before it is through: its button is live then. */
async function decide(key: 'e' | 'q' | 'r'): Promise<void> {
  await popup.page.waitForSelector(`.deciding .button[aria-keyshortcuts="${key}"]:not([aria-disabled="true"])`);
  await keys.press(key);
}

it('an edit that was begun is still there after the popup was closed, and decided nothing', async () => {
  await decide('e');
  await popup.sees('Your edit');
  expect(await keys.focused()).toContain('About');
  await keys.replaceWith(`${ABOUT}\nCall me.`);
  await scene.owner.closePopup();
  expect(await states()).toEqual(['approved', 'pending', 'pending', 'pending']);
  await open();
  await keys.choose('Read them one by one');
  await popup.sees('Your edit');
  await expect.poll(() => keys.typed()).toBe(`${ABOUT}\nCall me.`);
  await approvable(popup);
  await keys.choose('Approve with my edit');
  await keys.landsOn('Head of Sales');
  expect((await lines())[1]).toMatchObject({ state: 'approved', edited: true });
});

it('Q asks, and a comment that was begun is kept over a closed popup', async () => {
  await decide('q');
  await popup.sees('What should Jane change?');
  await keys.type('I am not a VP.');
  await scene.owner.closePopup();
  await open();
  await keys.choose('Read them one by one');
  await popup.sees('What should Jane change?');
  await expect.poll(() => keys.typed()).toBe('I am not a VP.');
  await keys.choose('Ask Jane for it');
  await keys.landsOn('Sales Rep');
  const asked = (await lines())[2];
  expect(asked?.state).toBe('changes-asked');
  expect((await scene.owner.ask('review.show', { id: asked?.id ?? '' })).comment).toBe('I am not a VP.');
});

it('the arrows go back and forth; R rejects with a reason and leads to the summary', async () => {
  await keys.press('ArrowLeft');
  await keys.landsOn('Head of Sales');
  await keys.press('ArrowRight');
  await keys.landsOn('Sales Rep');
  await decide('r');
  await popup.sees('You can leave it empty');
  await keys.type('Too many numbers.');
  await keys.choose('Reject this position');
  await keys.landsOn('What you decided');
  expect(await states()).toEqual(['approved', 'approved', 'changes-asked', 'rejected']);
});

it('a decision is taken back from the summary and made anew', async () => {
  await keys.choose('Headline');
  await keys.landsOn('Headline');
  await keys.choose('Take back');
  await until(async () => (await states())[0] === 'pending');
  await keys.landsOn('Headline');
  await approvable(popup);
  await keys.press('a');
  await keys.landsOn('What you decided');
  expect((await states())[0]).toBe('approved');
});

it('Enter on the one thing to do next opens the panel, and it begins', async () => {
  await keys.leaveBy('Put them into my profile');
  const panel = await scene.owner.panel();
  await panel.sees('Headline');
  await until(async () => (await scene.owner.ask('apply.queue', {})).running);
});
