import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { agreed, deliver, drafted, type Scene } from '../support/browser/arrange.ts';
import { ByKeyboard } from '../support/browser/by-keyboard.ts';
import { layoutProblems } from '../support/browser/layout.ts';
import { approvable } from '../support/browser/same-moment.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';

/** A long text, in the real popup: nobody can say yes to what was not on screen, and everybody gets there. */

const WORDS =
  'went to customers with the people who write the software, and stayed until the numbers were the same on both sides of the table, which took longer than anybody had thought';
const STAYS = [3, 8, 12];
const about = (word: string) =>
  Array.from({ length: 14 }, (_, n) => `${n + 1}. ${STAYS.includes(n) ? 'We' : word} ${WORDS}.`).join('\n');
const BEFORE = about('I');
const AFTER = about('They');

let scene: Scene;
let screen: Screen;
let page: Page;
let keys: ByKeyboard;
let id: string;

beforeAll(async () => {
  scene = await agreed();
  scene.site.profile.about = BEFORE;
  expect(AFTER.length).toBeGreaterThan(2500);
  await deliver(scene.owner, await drafted(scene, [{ section: 'about', fields: { about: AFTER } }]));
  await scene.owner.ask('pairing.answer', { id: scene.grantId, same: true });
  const [line] = (await scene.owner.ask('review.list', { id: scene.grantId })).lines;
  id = line?.id ?? '';
  screen = await inTab(scene.owner, 'popup.html');
  ({ page } = screen);
  keys = new ByKeyboard(page);
});
afterAll(() => scene.end());

beforeEach(async () => {
  await page.reload();
  await screen.press('Read it');
  await screen.sees(/not seen yet|all seen/);
});

const isShown = async () => (await scene.owner.ask('review.list', { id: scene.grantId })).lines[0]?.shown;
const mayApprove = () =>
  page.evaluate(() => document.querySelector('.screen-foot .next')?.getAttribute('aria-disabled') !== 'true');
/** Waits until what is said of the edits is another thing than at first, or so long that it will not be. */
async function counted(act: () => Promise<unknown>, patience = 1200): Promise<void> {
  const said = () => page.evaluate(() => document.querySelector('.screen-foot [role="status"]')?.textContent);
  const before = await said();
  await act();
  await until(async () => (await said()) !== before, patience).catch(() => undefined);
  // a page that still moves shows more
  let last = before;
  await until(async () => {
    const now = await settled(said);
    const isSame = now === last;
    last = now;
    return isSame;
  });
}
/** What is said once a moment has passed in which nothing moved. */
async function settled<T>(said: () => Promise<T>): Promise<T> {
  await page.evaluate(async () => {
    for (let at = -1, still = 0; still < 20; at = scrollY) {
      await new Promise(requestAnimationFrame);
      still = at === scrollY ? still + 1 : 0;
    }
  });
  return said();
}
const toTheEnd = () => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
/** Does it again and again until every edit was seen. */
async function allSeen(act: () => Promise<unknown>, most: number): Promise<void> {
  // whoever reads has read what was there at first
  await screen.sees(/11 edits, ([1-9]|10) not seen yet/);
  for (let times = 0; !(await screen.has('11 edits, all seen')) && times < most; times++) await counted(act, 400);
  await screen.sees('11 edits, all seen');
}

/** One key on; where it leads no further the way is gone again, for what a slow machine drew too late to be seen. */
async function onward(key: 'Space' | 'PageUp', back: 'Home' | 'End'): Promise<void> {
  const isThere = await page.evaluate(
    (isUp) => (isUp ? scrollY <= 0 : innerHeight + scrollY >= document.documentElement.scrollHeight - 1),
    key === 'PageUp',
  );
  await keys.press(isThere ? back : key);
}

it('is not approved by A or by the button, here or at the worker, while edits are out of sight', async () => {
  await screen.sees(/11 edits, ([1-9]|10) not seen yet/);
  expect(await mayApprove()).toBe(false);
  await keys.press('a');
  await page.evaluate(() => document.querySelector<HTMLElement>('.screen-foot .next')?.click());
  const yes = { id, final: [{ name: 'about', text: AFTER }], edited: false };
  expect(await scene.owner.tell('review.approve', yes)).toMatchObject({ refused: 'not-shown' });
  expect((await scene.owner.ask('review.list', { id: scene.grantId })).lines[0]).toMatchObject({
    state: 'pending',
    shown: false,
  });
});

it('and not by a leap to its end', async () => {
  await screen.sees(/11 edits, ([1-9]|10) not seen yet/);
  await counted(toTheEnd);
  expect(await page.evaluate(() => innerHeight + scrollY >= document.documentElement.scrollHeight - 1)).toBe(true);
  expect(await screen.text()).toMatch(/11 edits, [1-9] not seen yet/);
  expect(await mayApprove()).toBe(false);
  await screen.press('After', 'radio');
  await counted(toTheEnd);
  expect(await mayApprove()).toBe(false);
  expect(await isShown()).toBe(false);
});

it('nor by an edit of one letter, while the rest of the box was not read', async () => {
  await keys.press('e');
  await screen.sees('Your edit');
  // the box begins where the text ends, and so does whoever types
  await counted(() => keys.type('X'));
  await screen.sees('Scroll through the whole text');
  expect(await mayApprove()).toBe(false);
  expect(await isShown()).toBe(false);
  const on = () =>
    page.evaluate(() => {
      document.querySelector('textarea')?.scrollBy(0, -120);
    });
  await counted(toTheEnd, 400);
  for (let times = 0; (await screen.has('Scroll through the whole text')) && times < 40; times++)
    await counted(on, 400);
  await approvable(screen);
  expect(await isShown()).toBe(true);
  await screen.press('Leave it as Jane wrote it');
});

it('N leads through every edit to the end, without a mouse', async () => {
  await allSeen(() => keys.press('n'), 20);
  await approvable(screen);
});

it('so does the button, with the mouse', async () => {
  await allSeen(() => page.locator('.edits-row button').click(), 20);
  await approvable(screen);
});

it('and the wheel', async () => {
  await page.mouse.move(190, 200);
  await allSeen(() => page.mouse.wheel({ deltaY: 120 }), 60);
  await approvable(screen);
});

it('and the space bar', async () => {
  await allSeen(() => onward('Space', 'Home'), 20);
  await approvable(screen);
});

it('and the page keys, from below', async () => {
  await toTheEnd();
  await allSeen(() => onward('PageUp', 'End'), 20);
  await approvable(screen);
});

it('unchanged paragraphs take one line each, and open', async () => {
  const heights = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.fold')].map((fold) => Math.round(fold.getBoundingClientRect().height)),
    );
  expect(await heights()).toEqual([24, 24, 24]);
  expect(await page.evaluate(layoutProblems)).toEqual([]);
  await page.evaluate(() => document.querySelector<HTMLElement>('.fold')?.focus());
  await keys.press('Enter');
  await until(async () => ((await heights())[0] ?? 0) > 60);
  expect(await page.evaluate(layoutProblems)).toEqual([]);
  expect(await keys.focused()).toContain('4. We went');
});

it('at 200 % nothing is in the way, and the end is reached', async () => {
  await page.setViewport({ width: 380, height: 300, deviceScaleFactor: 2 });
  await page.reload();
  await screen.press('Read it');
  await screen.sees('not seen yet');
  await counted(toTheEnd);
  expect(await mayApprove()).toBe(false);
  await page.evaluate(() => scrollTo(0, 0));
  await allSeen(() => keys.press('n'), 30);
  await page.evaluate(() => document.querySelector('.diff')?.scrollIntoView());
  await approvable(screen);
  await page.setViewport({ width: 380, height: 600 });
});

it('a pile of empty lines is one mark, and words that only differ in how they are written are said to', async () => {
  const [before, after] = ['Caf\u00e9s call me.', `Cafe\u0301s call me.${'\n'.repeat(1500)}Or anybody.`];
  scene.site.profile.about = before;
  await deliver(scene.owner, await drafted(scene, [{ section: 'about', fields: { about: after } }]));
  await page.reload();
  await screen.press('Read it');
  await screen.sees('1,499 empty lines');
  await screen.sees('the same to read, written differently');
  await screen.sees('Up to 1,499 empty lines or spaces in a row');
  expect(await page.evaluate(() => document.querySelector('.diff')?.getBoundingClientRect().height)).toBeLessThan(200);
  // heard: where what comes and what goes ends
  expect(await page.evaluate(() => document.querySelector('.edit')?.textContent?.replace(/\s+/g, ' '))).toBe(
    ' removed: Caf\u00e9s end of removed added: Cafe\u0301s end of added the same to read, written differently',
  );
  const [goes, comes] = await page.evaluate(() =>
    ['del', 'ins'].map((tag) => {
      const { left, right } = document.querySelector(`.edit > ${tag}`)?.getBoundingClientRect() ?? new DOMRect();
      return { left, right };
    }),
  );
  expect((comes?.left ?? 0) - (goes?.right ?? 0)).toBeGreaterThan(4);
  await approvable(screen);
});
