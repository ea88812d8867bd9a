import { afterAll, beforeAll, expect, it } from 'vitest';
import { VERSION } from '../../background/store/connection.ts';
import { problems } from '../support/browser/inspect.ts';
import { grantAsked, JANE, type Strangers, strangers } from '../support/browser/long-names.ts';
import type { Person } from '../support/browser/person.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';

/** The real screens when the records in this browser are an older copy, and when they are a newer version's. */

let scene: Strangers;
let popup: Screen;
let panel: Screen;
let desk: Screen;

beforeAll(async () => {
  scene = await strangers();
  const { owner, writer } = scene;
  await owner.ask('app.set-up', { role: 'owner', name: 'Ann Lee' });
  await writer.ask('app.set-up', { role: 'delegate', name: JANE });
  await grantAsked(scene);
  popup = await inTab(owner, 'popup.html');
  panel = await inTab(owner, 'panel.html');
  desk = await inTab(owner, 'desk.html');
});
afterAll(() => scene.end());

const isFine = async (screen: Screen, name: string) => expect.soft(await problems(screen, name), name).toEqual([]);

/** As if the records had been newer when the browser was closed. */
async function putBack(person: Person): Promise<void> {
  await person.deskPage.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
    ).chrome.storage.local.set({ journalHead: { seq: 999, hash: 'of a later day' } }),
  );
  await person.killWorker();
}

it('an older copy: said on every screen, everything paused, and it goes on when the owner says so', async () => {
  const { owner } = scene;
  await putBack(owner);
  for (const screen of [popup, desk, panel]) {
    await screen.page.bringToFront();
    await screen.page.reload();
    await screen.sees('An older copy of Countersign’s records was put back in this browser');
    await isFine(screen, 'older copy');
  }
  expect((await owner.ask('home.get', {})).grants.map(({ status }) => status)).toEqual(['paused']);
  await panel.press('Go on with this copy');
  await until(async () => !(await owner.ask('app.get', {})).storeWentBack);
  await popup.page.bringToFront();
  await popup.page.reload();
  await popup.sees('Paste a message from your writer');
  expect(await popup.has('An older copy')).toBe(false);
});

it('an older copy on the desk of somebody who writes for others', async () => {
  const { writer } = scene;
  const theirs = await inTab(writer, 'desk.html');
  await putBack(writer);
  await theirs.page.reload();
  await theirs.sees('What you wrote, sent and were told after it was made is missing here');
  await isFine(theirs, 'older copy of a writer');
  await theirs.press('Go on with this copy');
  await until(async () => !(await writer.ask('app.get', {})).storeWentBack);
  await until(async () => !(await theirs.has('An older copy')));
});

it('a newer version takes the records over while this one is at work: let go at once, said on every screen, not touched', async () => {
  const { owner } = scene;
  const versions = () =>
    owner.deskPage.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version));
  const upgraded = await owner.deskPage.evaluate(
    (version) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('countersign', version);
        opening.onsuccess = () => {
          opening.result.close();
          resolve('upgraded');
        };
        // whoever holds the store and does not let go at once is in the way
        opening.onblocked = () => resolve('blocked');
        opening.onerror = () => resolve(String(opening.error));
      }),
    VERSION + 1,
  );
  expect(upgraded).toBe('upgraded');
  for (const screen of [popup, desk, panel]) {
    await screen.page.bringToFront();
    await screen.page.reload();
    await screen.sees('This browser’s Countersign is older than its own records. Nothing was changed or lost.');
    await isFine(screen, 'newer version');
  }
  expect(await owner.tell('stop.everything', {})).toEqual({ refused: 'store-newer' });
  expect(await versions()).toEqual([VERSION + 1]);
});
