import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPracticeSite } from '../practice-site/index.ts';
import { deliver } from '../support/browser/arrange.ts';
import { problems } from '../support/browser/inspect.ts';
import { ANN, long } from '../support/browser/long-names.ts';
import { Person } from '../support/browser/person.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';

/**
 * An agency passes a part on to a writer: three browsers, the real screens, the longest names. Every new state is also
 * looked at as in `tests/app/axe-popup.browser.test.ts`.
 */
const ADA = long('Ada');
const WREN = long('Wren');
const HEADLINE = 'Head of Sales | Software, Southern Europe';

let owner: Person;
let agency: Person;
let writer: Person;
let popup: Screen;
let desk: Screen;
let job = '';
let before = '';

beforeAll(async () => {
  const site = await createPracticeSite();
  before = site.profile.headline;
  owner = await Person.arrive(ANN, site);
  agency = await Person.arrive(ADA);
  writer = await Person.arrive(WREN);
  await owner.ask('app.set-up', { role: 'owner', name: ANN });
  await agency.ask('app.set-up', { role: 'delegate', name: ADA });
  await writer.ask('app.set-up', { role: 'delegate', name: WREN });
  popup = await inTab(owner, 'popup.html');
  desk = await inTab(agency, 'desk.html');
});
afterAll(async () => {
  await Promise.all([owner?.leave(), agency?.leave(), writer?.leave()]);
});

const isFine = async (screen: Screen, name: string) => expect.soft(await problems(screen, name), name).toEqual([]);
const front = (screen: Screen) => screen.page.bringToFront();
/** Home again, as a popup that is opened anew. */
const reopen = async () => {
  await front(popup);
  await popup.page.reload();
  await popup.page.waitForSelector('h1');
};
const pasted = async (armor: string) => {
  await reopen();
  await popup.press('Paste a message from your writer');
  await popup.paste('Paste the message here', armor);
  await popup.page.waitForSelector('section.card.first');
};
const drafts = async (text: string): Promise<string> => {
  const fields = [{ name: 'headline' as const, before, text }];
  await writer.ask('draft.save', { clientId: job, slot: 'headline', fields, rationale: 'It names the trade.' });
  return (await writer.ask('changes.send', { id: job })).message.armor;
};
/** The home screen's line of somebody, which opens what that person may do. */
const openGrant = (name: string) => popup.page.locator(`.list .line ::-p-text(${name})`).click();

it('the agency asks to pass a part on, and the owner allows it', async () => {
  await desk.press('Ask the first client');
  await desk.type('The client’s name', ANN);
  await desk.press('Complete profile');
  await desk.press('Ask to be allowed to pass a part on to a writer', 'checkbox');
  await isFine(desk, 'passing on new client');
  await desk.press('Sign and copy the request');
  const request = await desk.armor();
  await desk.press('Close');

  await pasted(request);
  await popup.press('Read the request');
  await popup.sees('Ada may pass a part of this on to a writer');
  await popup.page.locator('::-p-text(Ada may pass)').hover();
  await isFine(popup, 'passing on request');
  await popup.type('Your own profile', 'linkedin.com/in/ann-lee');
  await popup.press('Grant for 7 days');
  const granted = await popup.armor();
  await front(desk);
  await desk.press('Paste a message');
  await desk.paste('Paste the message here', granted);
  await desk.sees('gave you the permission');
  await desk.press('Go to the client');
});

it('with no writer who asked, the desk says how one does', async () => {
  await desk.page.locator('.desk-menu summary').click();
  await desk.press('Pass a part on to a writer');
  await desk.sees('No writer has asked yet');
  await isFine(desk, 'passing on nobody asked');
  await desk.press('Close');
});

it('a writer asks the agency, and is given a part', async () => {
  const scope = (['headline', 'about'] as const).map((section) => ({ section, verbs: ['set' as const] }));
  const wish = { name: 'The next client', vanity: '', scope, days: 5, maxChanges: 9, clause: '' };
  const asked = await writer.ask('client.add', { id: crypto.randomUUID(), ...wish });
  job = asked.clientId;
  await desk.press('Paste a message');
  await desk.paste('Paste the message here', asked.message.armor);
  await desk.sees('asks for a permission to write');
  await isFine(desk, 'passing on request pasted');
  await desk.press('Close');
  await desk.sees(/Wren .* asks to write/);
  await isFine(desk, 'passing on request waits');
  await desk.page.locator('.desk-asking button').click();
  await desk.sees('gets a part of what');
  await desk.press('About', 'checkbox');
  await isFine(desk, 'passing on form');
  await desk.press('Pass on to Wren');
  const part = await desk.armor();
  await isFine(desk, 'passed on');
  await desk.press('Close');
  await desk.sees('Passed on 1');
  await isFine(desk, 'passed on list');
  await deliver(writer, part);
  const theirs = await inTab(writer, 'desk.html');
  await theirs.sees(/for Ann .*, through Ada/);
  expect((await writer.ask('client.get', { id: job })).scope).toEqual([{ section: 'headline', verbs: ['set'] }]);
  await isFine(theirs, 'through');
});

it('the owner sees the writer and who stands behind, and compares the words of both', async () => {
  await pasted(await drafts(HEADLINE));
  await reopen();
  await popup.sees(/Wren .* sent 1 change/);
  await popup.sees(/identity not checked · through Ada .*, identity not checked/);
  await popup.sees(/Passed on by Ada/);
  await isFine(popup, 'home with a part');
  await popup.press('Read it');
  await popup.sees('Is this really Wren?');
  await popup.sees('Wren writes through Ada');
  await isFine(popup, 'words of a part');
  const { words } = await writer.ask('client.get', { id: job });
  const told = await popup.page.$$eval('.words li', (items) => items.map((item) => item.textContent));
  const theirs = await inTab(writer, 'desk.html');
  expect(words).not.toBeNull();
  await theirs.sees(told.join(' '));
  await front(popup);
  await popup.press('The words are the same');
  await popup.sees('1 of 1');
  await popup.sees(/from Wren .* through Ada.*, identity not checked/);
  await isFine(popup, 'review of a part');
  await popup.press('Compare the three words to approve');
  await popup.sees('Is this really Ada?');
  await popup.press('The words are the same');
  await popup.sees('1 of 1');
  await popup.page.locator('.button.next[aria-keyshortcuts="a"][aria-disabled="false"]').click();
  await popup.sees('1 approved');
});

it('the grant of the part says what it is a part of', async () => {
  await reopen();
  await openGrant('Wren');
  await popup.sees('A part of what you granted to Ada');
  await isFine(popup, 'grant of a part');
  await popup.press('See what Ada may do');
  await popup.sees('1 writer has a part of it');
  await isFine(popup, 'grant that is passed on');
  await reopen();
  await popup.press('Activity');
  await popup.sees(/through Ada/);
  await isFine(popup, 'activity through');
});

it('the agency ends a part, and the owner’s browser holds to it', async () => {
  await front(desk);
  await desk.press('End it for Wren');
  await isFine(desk, 'passed on about to end');
  await desk.press('End it now');
  const toOwner = await desk.armor();
  await isFine(desk, 'passed on ended');
  await desk.press('Close');
  const late = await drafts(`${HEADLINE}, and more`);
  await pasted(toOwner);
  await popup.sees(/Ada .* ended what was passed on to a writer/);
  await isFine(popup, 'paste part ended');
  await popup.press('See what is granted');
  await popup.sees('Nobody writes under it yet');
  expect(await owner.tell('paste.open', { text: late })).toMatchObject({ opened: [{ refused: 'grant-revoked' }] });
});

it('the owner forbids passing on, which is said twice', async () => {
  await popup.press('No longer allow passing on');
  await popup.sees('Writers who work through Ada');
  await isFine(popup, 'passing on about to be forbidden');
  await popup.press('End it for all writers');
  await popup.sees('Nothing of this is passed on any more');
  // the focus follows once the button is gone
  await expect
    .poll(() => popup.page.evaluate(() => document.activeElement?.textContent))
    .toContain('Nothing of this is passed on');
  const [left] = (await owner.ask('home.get', {})).grants.filter(({ person }) => person.through === null);
  expect(left).toMatchObject({ status: 'active', mayPassOn: false, parts: 0 });
});
