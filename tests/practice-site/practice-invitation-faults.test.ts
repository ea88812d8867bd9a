import { expect, test } from 'vitest';
import { practise, site, visit } from './practice-setup.ts';

const RECEIVED = '/mynetwork/invitation-manager/received/';
const ANA = 'Accept Ana Lima’s invitation';

practise();

const stateOf = (path: string) => site.invitations.find((one) => one.path === `/in/${path}/`)?.state;
const answered = () => site.invitations.filter(({ state }) => state !== 'open').map(({ name }) => name);

test.each([
  ['new', false],
  ['new', true],
  ['classic', false],
] as const)('"Take care" comes before Accept counts: %s, in a shadow root: %s', async (frontEnd, shadow) => {
  site.faults.takeCare = true;
  Object.assign(site.ui, { frontEnd, shadow });
  await visit.open(RECEIVED);
  await visit.press(ANA);
  const dialog = await visit.see('.modal');
  expect(await dialog.evaluate((element) => element.getRootNode() instanceof ShadowRoot)).toBe(shadow);
  await visit.press('Go back');
  expect(answered()).toEqual([]);
  await visit.press(ANA);
  await visit.press('Accept anyway');
  await visit.named('Message Ana Lima', 'button');
  expect(answered()).toEqual(['Ana Lima']);
  expect(site.presses).toHaveLength(2);
});

test.each([
  ['limit', 'You’ve reached the limit for invitations. Please try again next week.'],
  ['error', 'Something went wrong. Please try again later.'],
] as const)('refused (%s): an alert, and the card stays', async (refused, text) => {
  site.faults.answerRefused = refused;
  await visit.open(RECEIVED);
  await visit.press(ANA);
  await visit.reads('[role="alert"]', text);
  await visit.named(ANA, 'button');
  expect(answered()).toEqual([]);
  expect(site.invitations[0]?.presses).toBe(1);
});

test('the card changes under the pointer: what was found is not what is pressed', async () => {
  site.faults.cardsMove = 'reuse';
  await visit.open(RECEIVED);
  const button = await visit.named(ANA, 'button');
  await button.click();
  await visit.named('Message Dr. Jonas Weber', 'button');
  expect(answered()).toEqual(['Dr. Jonas Weber']);
  // once only
  await visit.press(ANA);
  await visit.named('Message Ana Lima', 'button');
});

test('the card changes under the focus, in the same elements', async () => {
  site.faults.cardsMove = 'reuse';
  await visit.open(RECEIVED);
  const button = await visit.named(ANA, 'button');
  await button.focus();
  const now = await button.evaluate((element) => [element.isConnected, element.getAttribute('aria-label')]);
  expect(now).toEqual([true, 'Accept Dr. Jonas Weber’s invitation']);
  await visit.page.keyboard.press('Enter');
  await visit.named('Message Dr. Jonas Weber', 'button');
});

test('another card is put in above, and the focus stays with its own', async () => {
  site.faults.cardsMove = 'shift';
  await visit.open(RECEIVED);
  await (await visit.named(ANA, 'button')).focus();
  await visit.page.waitForFunction(() => document.querySelector('.cards a')?.textContent?.includes('Tom Rocket'));
  await visit.page.keyboard.press('Enter');
  await visit.named('Message Ana Lima', 'button');
  expect(answered()).toEqual(['Ana Lima']);
});

test('the card changes only after it was found, focused and looked at', async () => {
  Object.assign(site.faults, { cardsMove: 'reuse', cardsMoveMs: 500 });
  await visit.open(RECEIVED);
  const button = await visit.named(ANA, 'button');
  await button.focus();
  expect(await button.evaluate((element) => element.getAttribute('aria-label'))).toBe(ANA);
  await visit.page.waitForFunction((element) => element.getAttribute('aria-label')?.includes('Weber'), {}, button);
});

test('answered in another tab, a press comes too late', async () => {
  await visit.open(RECEIVED);
  await visit.named(ANA, 'button');
  Object.assign(site.invitations[0] ?? {}, { state: 'ignored' });
  await visit.press(ANA);
  await visit.reads('[role="status"]', 'This invitation is no longer available');
  expect(stateOf('ana-lima-recruiter')).toBe('ignored');
  await visit.open(RECEIVED);
  await visit.named('Accept Dr. Jonas Weber’s invitation', 'button');
  expect(await visit.page.$('.cards a[href*="ana-lima-recruiter"]')).toBeNull();
});

test('Accept of a follower is a link that heeds people only', async () => {
  await visit.open(RECEIVED);
  const accept = await visit.named('Accept Lena Kraus’s invitation', 'link');
  await accept.evaluate((link) => (link as HTMLElement).click());
  await expect.poll(() => site.presses.length).toBe(1);
  expect(stateOf('follow-lena')).toBe('open');
  await accept.focus();
  await visit.page.keyboard.press('Enter');
  await visit.named('Message Lena Kraus', 'button');
  expect(stateOf('follow-lena')).toBe('accepted');
  expect(site.presses.map(({ trusted }) => trusted)).toEqual([false, true]);
  expect(visit.path()).toBe(RECEIVED);
});

test('a scripted click does press an ordinary button', async () => {
  await visit.open(RECEIVED);
  await (await visit.named(ANA, 'button')).evaluate((button) => (button as HTMLElement).click());
  await visit.named('Message Ana Lima', 'button');
  expect(site.presses).toMatchObject([{ name: 'Ana Lima', trusted: false }]);
});

test('the column that lingers holds the first cards, and its buttons answer nothing', async () => {
  await visit.open(RECEIVED);
  await visit.named(ANA, 'button');
  const hidden = '.unseen [role="listitem"] button[aria-label^="Accept"]';
  const button = await visit.page.waitForSelector(hidden);
  expect(await button?.isVisible()).toBe(false);
  await button?.evaluate((element) => element.click());
  await expect.poll(() => site.presses.length).toBe(1);
  expect(site.presses).toMatchObject([{ on: 'decoy', name: 'Ana Lima' }]);
  expect([answered(), site.invitations[0]?.presses]).toEqual([[], 0]);
});

test('Connect on a suggestion is told and answers nothing', async () => {
  await visit.open(RECEIVED);
  await visit.press('Connect with Kai Known');
  await expect.poll(() => site.presses.length).toBe(1);
  expect(site.presses).toMatchObject([{ button: 'connect', on: 'suggestion', path: '/in/known-kai/' }]);
  expect(answered()).toEqual([]);
});

test('signed out, the pages lead to the sign-in page; so does a press after signing out', async () => {
  await visit.open(RECEIVED);
  const button = await visit.named(ANA, 'button');
  site.faults.signedOut = true;
  await Promise.all([visit.page.waitForNavigation(), button.click()]);
  expect(visit.path()).toBe('/login');
  for (const path of [RECEIVED, '/feed/', '/messaging/compose/?recipient=ACoAAB70001x']) {
    await visit.open(path);
    expect(visit.path()).toBe('/login');
  }
  expect(answered()).toEqual([]);
});

test('another account has invitations of its own, from the same person too', async () => {
  site.faults.otherMember = true;
  await visit.open(RECEIVED);
  await visit.named('Accept Hans Hecke’s invitation', 'button');
  await visit.press(ANA);
  await visit.named('Message Ana Lima', 'button');
  expect(answered()).toEqual([]);
  expect(site.presses).toMatchObject([{ by: 'max-other', path: '/in/ana-lima-recruiter/' }]);
});

test('a slow site shows the page first and its cards later', async () => {
  site.faults.slowMs = 400;
  await visit.open(RECEIVED);
  await visit.reads('main p', 'Loading');
  expect(await visit.page.$('[role="listitem"]')).toBeNull();
  await visit.named(ANA, 'button');
});
