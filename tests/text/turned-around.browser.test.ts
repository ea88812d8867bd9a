import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreed, deliver, drafted, type Scene } from '../support/browser/arrange.ts';
import { orderProblems } from '../support/browser/order.ts';
import type { Screen } from '../support/browser/screen.ts';
import { putBehind, storedIn } from '../support/browser/stored.ts';
import { inTab } from '../support/browser/tab.ts';

/**
 * Names and words that try to turn round what stands about them: they end an isolation that is not theirs, begin overrides
 * and never end them. They are put into the store behind the worker's back, since no door takes such a name.
 */
const TURNED = '\u2069\u2069\u202eJane\u202b\u2067\u2066 Miller\u061c';
const nasty = (word: string) => `\u2069\u2069\u202e${word}\u2067\u202d\u2066`;

let scene: Scene;
let popup: Screen;

/** Every text of a record that somebody else wrote, made nasty. */
function spoiled<T>(
  record: T,
  names = ['name', 'note', 'rationale', 'comment', 'clause', 'title', 'company', 'text'],
): T {
  if (Array.isArray(record)) return record.map((item) => spoiled(item, names)) as T;
  if (typeof record !== 'object' || record === null) return record;
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      typeof value === 'string' && names.includes(key) && !isOurs(record, key)
        ? nasty(value || key)
        : spoiled(value, names),
    ]),
  ) as T;
}
/** The `name` of a field is a word of ours. */
const isOurs = (record: object, key: string) => key === 'name' && ('before' in record || 'text' in record);

const spoil = async (who: 'owner' | 'writer', store: string) => {
  for (const record of await storedIn(scene[who], store)) await putBehind(scene[who], store, spoiled(record));
};
const isInOrder = async (page: Page, where: string) =>
  expect.soft(await page.evaluate(orderProblems), where).toEqual([]);

beforeAll(async () => {
  scene = await agreed();
  const { writer, owner, clientId } = scene;
  await writer.ask('draft.note', { clientId, note: 'Have a look.' });
  const armor = await drafted(scene, [
    { section: 'headline', fields: { headline: 'Head of Sales' } },
    { section: 'experience', formId: scene.site.profile.positions[0]?.id ?? '', fields: { title: 'VP Sales' } },
    { section: 'certifications', op: 'add', fields: { name: 'Welding', organization: 'Guild' } },
  ]);
  await deliver(owner, armor);
  const { message } = await writer.ask('client.add', {
    id: crypto.randomUUID(),
    name: 'Ann',
    vanity: 'ann-lee',
    scope: [{ section: 'about', verbs: ['set'] }],
    days: 1,
    maxChanges: 1,
    clause: 'Nothing leaves this desk.',
  });
  await deliver(owner, message.armor);
  for (const store of ['contacts', 'requests', 'changes']) await spoil('owner', store);
  for (const store of ['clients', 'drafts']) await spoil('writer', store);
  popup = await inTab(owner, 'popup.html');
});
afterAll(() => scene.end());

it('a name alone would turn round what follows it, isolated or not', async () => {
  await popup.sees('Who may propose changes');
  expect(await popup.page.evaluate(orderProblems)).toEqual([]);
  await popup.page.evaluate((name) => {
    const line = document.body.appendChild(document.createElement('p'));
    line.id = 'turned';
    line.append(
      'Asked by ',
      Object.assign(document.createElement('bdi'), { textContent: name }),
      ' and by nobody else',
    );
  }, TURNED);
  const found = await popup.page.evaluate(orderProblems);
  await popup.page.evaluate(() => document.querySelector('#turned')?.remove());
  expect(found.join('\n')).toMatch(/stands before what comes before it/);
});

describe('nothing is turned round by somebody else’s words', () => {
  it('on the owner’s screens', async () => {
    await isInOrder(popup.page, 'home');
    await popup.page.locator('.list .line').click();
    await popup.sees('linkedin.com/in/');
    await isInOrder(popup.page, 'a grant');
    await popup.page.reload();
    await popup.press('Read the request');
    await popup.sees('asks to propose changes');
    await isInOrder(popup.page, 'a request');
    await popup.page.reload();
    await popup.press('Read them one by one');
    await popup.sees('Read without checking');
    await isInOrder(popup.page, 'the words');
    await popup.press('Read without checking');
    for (const place of ['1 of 3', '2 of 3', '3 of 3']) {
      await popup.sees(place);
      await isInOrder(popup.page, `change ${place}`);
      if (!place.startsWith('3')) await popup.page.keyboard.press('ArrowRight');
    }
    await popup.press('Show all: 3 of 3');
    await popup.sees('What you decided');
    await isInOrder(popup.page, 'the summary');
    await popup.page.reload();
    await popup.press('Activity');
    await popup.sees('Verify');
    await isInOrder(popup.page, 'the record');
  });

  it('beside the profile', async () => {
    const panel = await inTab(scene.owner, 'panel.html');
    await panel.page.waitForSelector('h1');
    await isInOrder(panel.page, 'the panel');
  });

  it('at the desk', async () => {
    const desk = await scene.writer.desk();
    await desk.page.reload();
    await desk.page.waitForSelector('.desk-clients .desk-row');
    await isInOrder(desk.page, 'the clients');
    const press = (css: string, nth: number) =>
      desk.page.$$eval(css, (all, at) => (all[at] as HTMLElement | undefined)?.click(), nth);
    const rows = '.desk-slots .desk-row:not(.desk-add)';
    let seen = 0;
    for (const client of [0, 1]) {
      await press('.desk-clients .desk-row', client);
      await desk.page.waitForSelector(rows);
      const count = (await desk.page.$$(rows)).length;
      for (let nth = 0; nth < count; nth++, seen++) {
        await press(rows, nth);
        await desk.page.waitForSelector('.desk-slots [aria-current]');
        await isInOrder(desk.page, `client ${client}, row ${nth}`);
      }
    }
    expect(seen).toBeGreaterThan(3);
  });
});
