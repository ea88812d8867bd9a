import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeRecord } from '../../background/change/records.ts';
import type { GrantRecord } from '../../background/grant/records.ts';
import { VERSION } from '../../background/store/connection.ts';
import { MESSAGES, type MessageName, type Page } from '../../src/rpc/table.ts';
import { openTab } from '../support/fake-page.ts';
import { events, Install, senderOf } from '../support/install.ts';
import { AFTER, approve, approvedPair, changeIn, changesOf, grantOf, type Pair } from '../support/people.ts';

/** A store that is not the one this browser last wrote: of a newer version, an older one that was put back, another one. */

let p: Pair;
beforeEach(async () => {
  p = await approvedPair();
});

const opening = (install: Install, version: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = install.factory.open('countersign', version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

describe('a store of a newer version', () => {
  it('is neither read, written nor made anew, whatever is asked, and every page is told', async () => {
    const { owner } = p;
    const stored = await owner.dump();
    owner.kill();
    (await opening(owner, VERSION + 1)).close();
    for (const [name, { from }] of Object.entries(MESSAGES))
      for (const page of from as readonly Page[]) {
        const answer = await owner.rawRoute({ message: name, request: {} }, senderOf(page));
        // what this request lacks is refused before the store is asked
        if ((answer as { refused: string }).refused !== 'malformed')
          expect([name, answer]).toEqual([name, { refused: 'store-newer' }]);
      }
    for (const name of ['app.get', 'home.get', 'clients.list', 'apply.queue', 'reading.get'] satisfies MessageName[])
      expect(await owner.refusal(name, {})).toBe('store-newer');
    expect(await owner.dump()).toEqual(stored);
    expect((await owner.factory.databases())[0]?.version).toBe(VERSION + 1);
  });

  it('may come while this one is at work: it is let go, and said from then on', async () => {
    const { owner } = p;
    await owner.ok('home.get', {});
    (await opening(owner, VERSION + 1)).close();
    expect(await owner.refusal('home.get', {})).toBe('store-newer');
    expect(await changesOf(owner)).toHaveLength(2);
  });
});

/** The browser with everything it keeps outside its store, and with this in the store. */
async function withStore(install: Install, stores: Record<string, unknown[]>): Promise<Install> {
  const other = new Install();
  await other.restore(stores);
  Object.assign(other.browser.kept, install.browser.kept);
  return other;
}

describe('an older store that was put back', () => {
  it('is found at the first message: every yes is taken back, everything paused, and it is said', async () => {
    const older = await p.owner.dump();
    await p.owner.ok('review.reopen', { id: (await changeIn(p.owner, 'about')).id });
    const back = await withStore(p.owner, older);
    expect(await back.ok('app.get', {})).toMatchObject({ storeWentBack: true, stopped: false });
    expect((await changesOf(back)).map(({ state, approval }) => [state, approval])).toEqual([
      ['pending', null],
      ['pending', null],
    ]);
    expect(await grantOf({ ...p, owner: back })).toMatchObject({ paused: true });
    expect((await events(back)).at(-1)).toBe('store-went-back');
    const { tabId } = openTab();
    expect(await back.ok('apply.start', { tabId })).toMatchObject({ trouble: 'store-went-back' });
  });

  it('carries nothing until the owner has said to go on with it, and then after a new yes alone', async () => {
    const older = await p.owner.dump();
    await p.owner.ok('stop.everything', {});
    const back = await withStore(p.owner, older);
    const { id } = await changeIn(back, 'headline');
    await back.ok('grant.pause', { id: p.grantId, paused: false });
    await back.ok('review.shown', { id });
    const yes = { id, final: [{ name: 'headline' as const, text: AFTER.headline }], edited: false };
    expect(await back.refusal('review.approve', yes)).toBe('store-went-back');
    await back.ok('store.confirm', {});
    await approve(back, id);
    const { tabId, page } = openTab();
    await back.ok('apply.start', { tabId });
    for (let n = 0; n < 3; n++) await back.ok('apply.step', {});
    expect(page.typed).toEqual([{ headline: AFTER.headline }]);
  });

  it('revives no permission that was ended after it: paused until the owner resumes it', async () => {
    const older = await p.owner.dump();
    await p.owner.ok('grant.revoke', { id: p.grantId });
    const back = await withStore(p.owner, older);
    await back.ok('store.confirm', {});
    expect((await back.all<GrantRecord>('grants'))[0]).toMatchObject({ revokedAt: null, paused: true });
    expect((await changesOf(back)).map(({ state }) => state)).toEqual(['pending', 'pending']);
  });

  it('is said once, and again when it is put back again', async () => {
    const older = await p.owner.dump();
    await p.owner.ok('stop.everything', {});
    const back = await withStore(p.owner, older);
    await back.ok('app.get', {});
    back.kill();
    await back.ok('app.get', {});
    expect((await events(back)).filter((event) => event === 'store-went-back')).toHaveLength(1);
    await back.ok('store.confirm', {});
    back.kill();
    expect(await back.ok('app.get', {})).toMatchObject({ storeWentBack: false });
    const again = await withStore(back, older);
    expect(await again.ok('app.get', {})).toMatchObject({ storeWentBack: true });
  });

  it('is as strange when it is another browser’s of the same length', async () => {
    const other = await approvedPair();
    const back = await withStore(p.owner, await other.owner.dump());
    expect(await back.ok('app.get', {})).toMatchObject({ storeWentBack: true });
  });

  it('is found when what is outside the store is gone, and revives nothing then either', async () => {
    const older = await p.owner.dump();
    await p.owner.ok('grant.revoke', { id: p.grantId });
    await p.owner.restore(older);
    expect(await p.owner.ok('app.get', {})).toMatchObject({ storeWentBack: true });
    expect(await p.owner.ok('grant.get', { id: p.grantId })).toMatchObject({ status: 'paused' });
    expect((await changesOf(p.owner)).map(({ state, approval }) => [state, approval])).toEqual([
      ['pending', null],
      ['pending', null],
    ]);
  });

  it('is no matter of a browser that was just set up, and killed before anything was written outside the store', async () => {
    const fresh = new Install();
    await fresh.ok('app.set-up', { role: 'owner', name: 'Olga Owner' });
    delete fresh.browser.kept.journalHead;
    fresh.kill();
    expect(await fresh.ok('app.get', {})).toMatchObject({ storeWentBack: false });
  });

  it('is not taken for none when what is outside cannot be read: nothing is answered then', async () => {
    const get = p.owner.browser.storage.local.get;
    const broken = vi.spyOn(p.owner.browser.storage.local, 'get').mockRejectedValue(new Error('no disk'));
    p.owner.kill();
    expect(await p.owner.refusal('home.get', {})).toBe('unexpected');
    broken.mockImplementation(get);
    expect(await p.owner.ok('app.get', {})).toMatchObject({ storeWentBack: false });
  });

  it('is no matter when what is outside the store is the older one: the browser was killed before that was written', async () => {
    const kept = { ...p.owner.browser.kept };
    await p.owner.ok('stop.everything', {});
    Object.assign(p.owner.browser.kept, kept);
    p.owner.kill();
    expect(await p.owner.ok('app.get', {})).toMatchObject({ storeWentBack: false });
  });
});

describe('a whole profile folder that was put back, which nothing in this browser can tell', () => {
  it('types nothing over what the page holds by now: the text before is not the one approved', async () => {
    const [older, kept] = [await p.owner.dump(), { ...p.owner.browser.kept }];
    const { tabId, page } = openTab();
    await p.owner.ok('apply.start', { tabId });
    for (let turns = 0; turns < 30; turns++) {
      if (page.touched && page.form) page.ownerSaves();
      await p.owner.ok('apply.step', {});
    }
    expect((await changesOf(p.owner)).map(({ state }) => state)).toEqual(['applied', 'applied']);
    const typed = page.typed.length;
    const back = await withStore(p.owner, older);
    Object.assign(back.browser.kept, kept);
    expect(await back.ok('app.get', {})).toMatchObject({ storeWentBack: false });
    const tab = openTab();
    tab.page.saved = { ...page.saved };
    await back.ok('apply.start', { tabId: tab.tabId });
    for (let turns = 0; turns < 30; turns++) await back.ok('apply.step', {});
    // it is there already: read, not typed, and said to be applied because it was read
    expect((await back.all<ChangeRecord>('changes')).map(({ state, proof }) => [state, proof])).toEqual([
      ['applied', 'read-back'],
      ['applied', 'read-back'],
    ]);
    expect([typed, tab.page.typed, tab.page.saves]).toEqual([2, [], []]);
    const third = openTab();
    third.page.saved = { headline: 'Owner', about: 'Mine.' };
    const later = await withStore(p.owner, older);
    Object.assign(later.browser.kept, kept);
    await later.ok('apply.start', { tabId: third.tabId });
    for (let turns = 0; turns < 30; turns++) await later.ok('apply.step', {});
    expect((await changesOf(later)).map(({ state }) => state)).toEqual(['conflict', 'conflict']);
    expect(third.page.typed).toEqual([]);
  });
});

it.each([{}, { seq: 'x', hash: 'x' }, 'x'])(
  'a mark that is none of ours (%j) is a store that went back, not the end of everything',
  async (odd) => {
    const p = await approvedPair();
    Object.assign(p.owner.browser.kept, { journalHead: odd });
    p.owner.kill();
    expect((await p.owner.ok('app.get', {})).storeWentBack).toBe(true);
  },
);
