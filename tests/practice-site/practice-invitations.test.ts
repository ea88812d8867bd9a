import { beforeEach, describe, expect, test } from 'vitest';
import { practise, site, visit } from './practice-setup.ts';

const RECEIVED = '/mynetwork/invitation-manager/received/';
const CARD = '[data-testid="lazy-column"]:not(.unseen) > [data-display-contents] > [role="listitem"]';

practise();

const invitation = (path: string) => {
  const found = site.invitations.find((one) => one.path === `/in/${path}/`);
  if (!found) throw new Error(`No invitation from ${path}`);
  return found;
};

/** Waits until the server knows of this many presses, and returns them. */
const presses = async (many: number) => {
  await expect.poll(() => site.presses.length).toBe(many);
  return site.presses.map(({ button, name, trusted }) => [button, name, trusted]);
};

describe.each(['new', 'classic'] as const)('in the front end "%s"', (frontEnd) => {
  const card = frontEnd === 'new' ? CARD : '.invitation-card';
  const cards = () => visit.page.$$eval(card, (found) => found.length);
  beforeEach(() => {
    site.ui.frontEnd = frontEnd;
  });

  test('ten cards at a time, all sixty in the end, and what suggestions there are', async () => {
    await visit.open(RECEIVED);
    await visit.see(card);
    expect(await cards()).toBe(10 + 2);
    for (const expected of [23, 33, 44, 54, 64]) {
      await (await visit.see('.cards ~ button')).click();
      await visit.page.waitForFunction(
        (where, many) => document.querySelectorAll(where).length === many,
        {},
        card,
        expected,
      );
    }
    expect(await visit.page.$('.cards ~ button')).toBeNull();
    const text = await visit.page.$eval('.cards', (column) => (column as HTMLElement).innerText);
    for (const { name } of site.invitations) expect(text).toContain(name.replace(/ +/g, ' '));
  });

  test('more cards come when the last one is scrolled into view', async () => {
    site.ui.more = 'scroll';
    await visit.open(RECEIVED);
    await visit.see(card);
    await visit.page.$$eval(card, (found) => found.at(-1)?.scrollIntoView());
    await visit.page.waitForFunction((where) => document.querySelectorAll(where).length > 12, {}, card);
  });

  test('accepted by the mouse, the card says so and offers a message; ignored, it is gone', async () => {
    await visit.open(RECEIVED);
    await visit.press('Accept Ana Lima’s invitation');
    await visit.named('Message Ana Lima', 'button');
    await visit.page.waitForFunction(() => document.body.innerText.includes('Ana Lima is now a connection'));
    await visit.press('Ignore an invitation to connect from Dr. Jonas Weber');
    await visit.page.waitForFunction(() => !document.querySelector('.cards a[href*="dr-jonas-weber"]'));
    expect(invitation('ana-lima-recruiter')).toMatchObject({ state: 'accepted', answeredBy: 'ann-lee', presses: 1 });
    expect(invitation('dr-jonas-weber')).toMatchObject({ state: 'ignored', presses: 1 });
    expect(site.invitations.filter(({ state }) => state !== 'open')).toHaveLength(2);
    expect(await presses(2)).toEqual([
      ['accept', 'Ana Lima', true],
      ['ignore', 'Dr. Jonas Weber', true],
    ]);
  });

  test('accepted by Enter; the card may vanish, and an ignored one may say so', async () => {
    Object.assign(site.ui, { afterAccept: 'vanishes', afterIgnore: 'said' });
    await visit.open(RECEIVED);
    await (await visit.named("Accept Sean O'Brien’s invitation", 'button')).focus();
    await visit.page.keyboard.press('Enter');
    await visit.page.waitForFunction(() => !document.querySelector('.cards a[href*="sean-o-brien"]'));
    await visit.press('Ignore an invitation to connect from J. P. Morel');
    await visit.reads('[role="status"]', 'Invitation from J. P. Morel ignored');
    expect(invitation('sean-o-brien').state).toBe('accepted');
  });

  test('Ignore before Accept here, Accept before Ignore on the profile of who invites', async () => {
    const labels = (root: string) =>
      visit.page.$eval(root, (row) => [...row.querySelectorAll('.actions button')].map((one) => one.textContent));
    await visit.open(RECEIVED);
    await visit.see(card);
    expect(await labels(card)).toEqual(['Ignore', 'Accept']);
    await visit.open('/in/ana-lima-recruiter/');
    await visit.see('.actions');
    expect(await labels('main')).toEqual(['Accept', 'Ignore']);
    await visit.press('Accept Ana Lima’s invitation');
    await visit.named('Message Ana Lima', 'button');
    expect(invitation('ana-lima-recruiter').state).toBe('accepted');
    expect(site.presses).toMatchObject([{ on: 'profile' }]);
  });
});
