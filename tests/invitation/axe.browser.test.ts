import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Decision } from '../../src/invitation/answer.ts';
import { fillTemplate, valuesFor } from '../../src/invitation/templates.ts';
import { ANSWERS, HELLO, ledThrough, sent } from '../support/browser/answering.ts';
import { deliver, type Scene } from '../support/browser/arrange.ts';
import { ByKeyboard } from '../support/browser/by-keyboard.ts';
import { problems, problemsMeanwhile } from '../support/browser/inspect.ts';
import { share } from '../support/browser/invited.ts';
import { ANN, JANE, long, strangers } from '../support/browser/long-names.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';
import { invitation } from '../support/queue-invitation.ts';

/** The owner's screens for invitations and posts, with sixty people and the longest names; see `tests/app/axe-popup.browser.test.ts`. */

const PEOPLE = Array.from({ length: 60 }, (_, n) =>
  invitation(n % 10 === 0 ? long(`Ines${n}`) : `Person ${n}`, {
    path: `/in/person-${n}/`,
    headline: n % 3 === 0 ? `Recruiter at ${'Northwind '.repeat(18)}` : '',
    note: n % 4 === 0 ? 'Hi Ann, great talk.\n\nWould you have twenty minutes? ☕ '.repeat(3) : '',
    mutual: n % 7 === 0 ? null : n,
    onlyOwner: n === 59,
  }),
);

let scene: Scene;
let popup: Screen;

beforeAll(async () => {
  scene = { ...(await strangers()), clientId: '', grantId: '' };
  await scene.owner.ask('app.set-up', { role: 'owner', name: ANN });
  await scene.writer.ask('app.set-up', { role: 'delegate', name: JANE });
  popup = await inTab(scene.owner, 'popup.html');
});
afterAll(() => scene.end());

const isFine = async (name: string, screen = popup) => expect.soft(await problems(screen, name), name).toEqual([]);
/** By key: a row that a long name pushed under the foot would be missed by the mouse. */
const enter = async (css: string) => {
  await popup.page.waitForSelector(css);
  await popup.page.focus(css);
  await popup.page.keyboard.press('Enter');
};
/** Opens the popup anew. */
const home = () => popup.page.goto(popup.page.url().replace(/#.*/, ''));
/** Goes by too fast to the very end; then the screen leads to everybody who was not seen on the way. */
async function readAll(approves: string): Promise<void> {
  await popup.page.keyboard.press('End');
  await ledThrough(popup, approves);
}

it('a request to answer invitations and prepare posts, and the grant', async () => {
  const terms = { scope: ANSWERS, days: 7, maxChanges: 200, vanity: 'ann-lee' };
  const asked = { ...terms, id: crypto.randomUUID(), name: ANN, clause: '' };
  const { clientId, message } = await scene.writer.ask('client.add', asked);
  await deliver(scene.owner, message.armor);
  await popup.page.reload();
  await popup.press('Read the request');
  await popup.sees('prepared only; you press each button');
  await popup.sees('Accept and Ignore are pressed for me.');
  await isFine('request invitations');
  await popup.press('Grant for 7 days');
  await deliver(scene.writer, await popup.armor());
  const [grant] = (await scene.owner.ask('home.get', {})).grants;
  scene = { ...scene, clientId, grantId: grant?.id ?? '' };
  await popup.press('Done');
  await enter('.list .line');
  await popup.sees('Who presses the buttons?');
  expect(await popup.has('Tell your network')).toBe(false);
  await isFine('grant invitations');
});

it('who is shared, nobody yet and sixty', async () => {
  await popup.press('Share invitations');
  await popup.sees('Open LinkedIn’s page of received invitations');
  await isFine('share nobody yet');
  await scene.owner.ask('sharing.take', { invitations: PEOPLE, left: 3 });
  await popup.sees('60 people');
  await isFine('share sixty');
  await scene.owner.ask('sharing.clear', {});
  await share(scene, PEOPLE);
});

it('words for replies, and sixty answers in three groups', async () => {
  const { writer, owner, clientId, grantId } = scene;
  await writer.ask('policy.save', { id: clientId, rules: [], templates: [HELLO] });
  await sent(scene);
  await owner.ask('pairing.answer', { id: grantId, same: true });
  await home();
  await popup.press('Read it');
  await popup.sees('{first name}');
  await isFine('review reply template');
  await popup.page.waitForSelector('.button.next:not([aria-disabled="true"])');
  await popup.page.keyboard.press('a');
  await until(async () => (await owner.ask('answers.list', { id: grantId })).templates[0]?.state === 'approved');
  const decisions = PEOPLE.slice(0, 59).map((person, n): { path: string; decision: Decision; reply?: string } => {
    const { path } = person;
    const filled = fillTemplate(HELLO.text, valuesFor(person, ANN));
    if (n % 3 === 0 && 'text' in filled) return { path, decision: 'reply', reply: filled.text };
    if (n === 58) return { path, decision: 'reply', reply: 'Quite other words.' };
    return { path, decision: n % 3 === 1 ? 'accept' : 'ignore' };
  });
  await writer.ask('queue.decide', { id: clientId, decisions });
  await sent(scene);
  await home();
  await popup.sees('sent 78 changes');
  await isFine('home answers');
  await popup.page.locator('::-p-text(Read them)').click();
  await popup.sees('Accept 20');
  await isFine('answers accept');
  await readAll('Approve accepting 20');
  await popup.page.locator('.button.next').click();
  await popup.sees('Each reply says, word for word');
  await isFine('answers reply');
  // the first of them is on screen, but what would be written to them is further down
  const { answers } = await owner.ask('answers.list', { id: grantId });
  expect(answers.find(({ name }) => name === 'Person 12')?.shown).toBe(true);
  expect(answers.filter(({ op, shown, state }) => op === 'reply' && state === 'pending' && shown)).toEqual([]);
  await popup.page.locator('button[aria-label^="Edit the reply to"]').click();
  await popup.sees('Leave it as it was');
  // the words that were further down are in the box now, and that is on screen
  await popup.page.waitForSelector('.screen-foot .button.next[aria-disabled="false"]');
  await isFine('answers edit');
  await popup.press('Leave it as it was');
  await readAll('Approve accepting and replying to 18');
  await popup.page.locator('.button.next').click();
  // the next group is a new screen: read from its heading, from the top
  const keys = new ByKeyboard(popup.page);
  await keys.landsOn('Ignore 21');
  expect(await popup.page.evaluate(() => scrollY)).toBe(0);
  await (await popup.page.waitForSelector('.screen-foot ::-p-text(Go there)'))?.focus();
  await readAll('Approve ignoring 21');
  // one key too many does nothing, and the next stop is the button that it led to
  await keys.press('Enter');
  await popup.sees('All of it was on screen');
  expect.soft(await problemsMeanwhile(popup, 'answers all seen')).toEqual([]);
  await keys.press('Tab');
  expect(await keys.focused()).toContain('Approve ignoring 21');
  await keys.press('Enter');
  await popup.sees('Quite other words.');
  await isFine('answer in other words');
  await popup.page.waitForSelector('.button.next:not([aria-disabled="true"])');
  await popup.page.keyboard.press('a');
  await popup.sees('Do them on the page now?');
  await isFine('summary answers');
  await home();
  await popup.sees('takes you from one to the next');
  await isFine('home answers approved');
});

it('a post', async () => {
  const fields = [
    { name: 'post' as const, text: `We are hiring. ${'Two people for the Nordics.\n\n'.repeat(20)}`.trim() },
  ];
  await scene.writer.ask('entry.add', { clientId: scene.clientId, section: 'post', entry: null, fields });
  await sent(scene);
  await home();
  await popup.press('Read it');
  await popup.sees('wants to add a post');
  await isFine('review post');
});
