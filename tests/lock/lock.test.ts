import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openTab } from '../support/fake-page.ts';
import { events, MINUTE, pass } from '../support/install.ts';
import { tryToApprove } from '../support/locking.ts';
import { approve, changeIn, changesOf, confirmWords, type Pair, pair, sendBoth } from '../support/people.ts';

const SECRET = 'ginger-7';
let p: Pair;

beforeEach(async () => {
  p = await pair({ mode: 'fill-and-save' });
  await sendBoth(p);
  await confirmWords(p);
});

const set = () => p.owner.ok('lock.set', { secret: SECRET, autoLock: 5 });
const unlock = () => p.owner.ok('lock.unlock', { secret: SECRET });
const state = async () => (await p.owner.ok('lock.get', {})).state;
const tryAll = () => tryToApprove(p.owner, p.grantId);

describe('a lock whose record is gone', () => {
  it.each([false, true])('is a lock, and not none (worker killed: %s): only waiting takes it off', async (killed) => {
    await set();
    await p.owner.remove('meta', 'lock');
    if (killed) p.owner.kill();
    expect(await tryAll()).toEqual(['locked', 'locked', 'locked']);
    expect(await state()).toBe('locked');
    expect(await p.owner.refusal('lock.set', { secret: 'another-7', autoLock: 5 })).toBe('locked');
    expect(await p.owner.refusal('lock.unlock', { secret: SECRET })).toBe('lock-gone');
    expect(await p.owner.refusal('lock.remove', { secret: SECRET })).toBe('lock-gone');
    await p.owner.ok('lock.forget', {});
    expect(await p.owner.refusal('lock.take-off', {})).toBe('lock-waits');
    pass(24 * 60 * MINUTE);
    await p.owner.ok('lock.take-off', {});
    expect(await state()).toBe('none');
  });

  it('is looked for in what is new in the journal alone, and in all of one that was put in its place', async () => {
    const reads: IDBRequest<unknown[]>[] = [];
    const { getAll } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, range) {
      const asked = getAll.call(this, range);
      if (this.name === 'journal') reads.push(asked);
      return asked;
    });
    const readIn = async (act: () => Promise<unknown>) => {
      reads.length = 0;
      await act();
      return reads.reduce((sum, { result }) => sum + result.length, 0);
    };
    expect(await readIn(state)).toBeGreaterThan(3);
    expect(await readIn(state)).toBe(0);
    const { id } = await changeIn(p.owner, 'headline');
    expect(await readIn(() => approve(p.owner, id))).toBeLessThan(2);
    expect(await readIn(state)).toBe(1);
    vi.restoreAllMocks();

    // an older journal is put in its place, in which a lock was set
    const { length } = await p.owner.all('journal');
    await p.owner.tamper<object>('journal', 2, (entry) => ({ ...entry, event: 'lock-set' }));
    expect(await state()).toBe('none');
    await p.owner.tamper<object>('journal', length, (entry) => ({ ...entry, hash: 'another' }));
    expect(await state()).toBe('locked');
  });

  it('cannot be replaced before anything else was asked', async () => {
    await set();
    await p.owner.remove('meta', 'lock');
    expect(await p.owner.refusal('lock.set', { secret: 'another-7', autoLock: 5 })).toBe('locked');
  });

  it('is none once it was taken off by its secret', async () => {
    await set();
    await p.owner.ok('lock.remove', { secret: SECRET });
    expect(await state()).toBe('none');
  });
});

describe('a lock on approvals', () => {
  it('lets nothing be approved while it is locked, however it is asked', async () => {
    await set();
    expect(await state()).toBe('locked');
    expect(await tryAll()).toEqual(['locked', 'locked', 'locked']);
    expect((await changesOf(p.owner)).map((change) => [change.state, change.approval])).toEqual([
      ['pending', null],
      ['pending', null],
    ]);
  });

  it('lets approve and put in once it is unlocked, under a key of its own', async () => {
    await set();
    await unlock();
    const { id } = await changeIn(p.owner, 'headline');
    await approve(p.owner, id);
    const { tabId, page } = openTab();
    await p.owner.ok('apply.start', { tabId });
    for (let n = 0; n < 12; n++) await p.owner.ok('apply.step', {});
    expect(page.saves).toEqual([{ headline: 'Head baker at Ofen' }]);
    expect(await changeIn(p.owner, 'headline')).toMatchObject({ state: 'applied' });
  });

  it.each([
    ['the worker was stopped', async () => p.owner.kill()],
    ['it was locked', async () => void (await p.owner.ok('lock.now', {}))],
    ['it was not used for as long as the owner chose', async () => pass(5 * 60_000)],
    [
      'everything was stopped',
      async () => {
        await p.owner.ok('stop.everything', {});
        await p.owner.ok('stop.resume', {});
      },
    ],
  ])('is locked again when %s', async (_, happens) => {
    await set();
    await unlock();
    expect(await state()).toBe('unlocked');
    await happens();
    expect(await state()).toBe('locked');
    expect(await tryAll()).toEqual(['locked', 'locked', 'locked']);
  });

  it('counts wrong tries over a stopped worker, and makes the next one wait', async () => {
    await set();
    for (const _ of [1, 2, 3]) expect(await p.owner.refusal('lock.unlock', { secret: 'nutmeg-7' })).toBe('wrong-pin');
    p.owner.kill();
    expect(await p.owner.refusal('lock.unlock', { secret: SECRET })).toBe('too-many-tries');
    // a clock that goes back makes nobody wait less
    pass(-60_000);
    expect(await p.owner.refusal('lock.unlock', { secret: SECRET })).toBe('too-many-tries');
    pass(66_000);
    expect((await unlock()).state).toBe('unlocked');
    expect((await events(p.owner)).filter((event) => event === 'lock-wrong-try')).toHaveLength(3);
  }, 60_000);

  it('takes back what was approved before it was set, and before it was taken off', async () => {
    await approve(p.owner, (await changeIn(p.owner, 'headline')).id);
    await set();
    expect(await changeIn(p.owner, 'headline')).toMatchObject({ state: 'pending', approval: null });
    await unlock();
    await approve(p.owner, (await changeIn(p.owner, 'headline')).id);
    expect(await p.owner.refusal('lock.remove', { secret: 'nutmeg-7' })).toBe('wrong-pin');
    expect((await p.owner.ok('lock.remove', { secret: SECRET })).state).toBe('none');
    expect(await changeIn(p.owner, 'headline')).toMatchObject({ state: 'pending', approval: null });
  });

  it('is not changed while it is locked', async () => {
    await set();
    expect(await p.owner.refusal('lock.set', { secret: 'another-one', autoLock: 5 })).toBe('locked');
    expect(await p.owner.refusal('lock.auto', { minutes: 60 })).toBe('locked');
  });

  it('keeps nothing of the secret', async () => {
    await set();
    expect(JSON.stringify(await p.owner.dump())).not.toContain(SECRET);
    expect(await p.owner.refusal('lock.set', { secret: 'short', autoLock: 5 })).toBe('malformed');
  });
});
