import { beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { ChangeRecord } from '../../background/change/records.ts';
import type { LockRecord } from '../../background/lock/records.ts';
import { MESSAGES, type MessageName } from '../../src/rpc/table.ts';
import { openTab } from '../support/fake-page.ts';
import { pass, senderOf } from '../support/install.ts';
import { lockOf, OUTPUT, PASSKEY, setPasskey, stateOf, tryToApprove, unlock, WRONG } from '../support/locking.ts';
import { approve, changeIn, changesOf, confirmWords, type Pair, pair, sendBoth } from '../support/people.ts';
import { samples } from '../support/samples.ts';
import { whileSigning } from '../support/while-signing.ts';

async function ready(): Promise<Pair> {
  const p = await pair({ mode: 'fill-and-save' });
  await sendBoth(p);
  await confirmWords(p);
  for (const { id } of await changesOf(p.owner)) await p.owner.ok('review.shown', { id });
  pass(600);
  return p;
}

describe('while it is locked', () => {
  let p: Pair;
  let lock: LockRecord | null;
  let ground: Record<string, unknown[]>;
  beforeAll(async () => {
    p = await ready();
    await setPasskey(p.owner);
    lock = await lockOf(p.owner);
    ground = await p.owner.dump();
  });

  /** What a field of a request may hold, by its name, with what would help an approval most first. */
  async function pool(): Promise<Record<string, unknown[]>> {
    const { id, base } = await changeIn(p.owner, 'headline');
    return {
      id: [id, p.grantId],
      final: [base.map(({ name, after }) => ({ name, text: after }))],
      edited: [false, true],
      secret: [WRONG, 'ginger-7'],
      passkey: [PASSKEY, undefined],
      autoLock: [60],
    };
  }

  it('no message of the table gives a yes or opens it, from whatever page', async () => {
    const untried: string[] = [];
    for (const message of Object.keys(MESSAGES) as MessageName[]) {
      const requests = samples(MESSAGES[message].request as unknown as z.ZodMiniType, await pool());
      if (requests.length === 0) untried.push(message);
      // each on the same ground, on which only the lock is in the way
      await p.owner.restore(ground, true);
      for (const page of MESSAGES[message].from)
        for (const request of requests) {
          await p.owner.rawRoute({ message, request }, senderOf(page));
          const given = (await changesOf(p.owner)).filter(({ state, approval }) => approval || state === 'approved');
          expect([message, request, given]).toEqual([message, request, []]);
        }
      expect([message, await stateOf(p.owner)]).toEqual([message, 'locked']);
      expect([message, (await lockOf(p.owner))?.id]).toEqual([message, lock?.id]);
    }
    // a message with a field of a form of its own is to be given a value in the pool, or in `samples.ts`
    expect(untried).toEqual([]);
  }, 120_000);

  it('and on that ground nothing but the lock refuses: unlocked, the same is approved', async () => {
    await p.owner.restore(ground, true);
    expect(await tryToApprove(p.owner, p.grantId)).toEqual(['locked', 'locked', 'locked']);
    await p.owner.restore(ground, true);
    await unlock(p.owner);
    expect((await tryToApprove(p.owner, p.grantId))[0]).toBeUndefined();
    expect((await changeIn(p.owner, 'headline')).state).toBe('approved');
  });
});

describe('a yes that is being signed', () => {
  const yes = async (p: Pair) => {
    const { id, base } = await changeIn(p.owner, 'headline');
    const final = base.map(({ name, after }) => ({ name, text: after }));
    return p.owner.refusal('review.approve', { id, final, edited: false });
  };
  const given = async (p: Pair) => (await changesOf(p.owner)).filter(({ state }) => state === 'approved');

  it('is not kept when a lock was set meanwhile', async () => {
    const p = await ready();
    whileSigning(() => setPasskey(p.owner));
    expect(await yes(p)).toBe('locked');
    expect(await given(p)).toEqual([]);
  });

  it('is not kept when it was locked meanwhile', async () => {
    const p = await ready();
    await setPasskey(p.owner);
    await unlock(p.owner);
    whileSigning(() => p.owner.ok('lock.now', {}));
    expect(await yes(p)).toBe('locked');
    expect(await given(p)).toEqual([]);
  });

  it('is not kept when another secret was set meanwhile', async () => {
    const p = await ready();
    await setPasskey(p.owner);
    await unlock(p.owner);
    whileSigning(() => setPasskey(p.owner, WRONG));
    expect(await yes(p)).toBe('locked');
    expect(await given(p)).toEqual([]);
  });
});

describe('the fill takes no yes', () => {
  const headline = (p: Pair) => changeIn(p.owner, 'headline');
  /** Puts an old yes back behind the worker's back, as if nothing was stopped since, and lets the run come to it. */
  async function fillWith(p: Pair, approval: ChangeRecord['approval']) {
    const { id } = await headline(p);
    const meta = await p.owner.all<{ key: string; value: number }>('meta');
    const stop = meta.find(({ key }) => key === 'stoppedAt')?.value ?? 0;
    const old = approval && { ...approval, stop };
    await p.owner.tamper<ChangeRecord>('changes', id, (change) => ({ ...change, state: 'approved', approval: old }));
    const { tabId, page } = openTab();
    await p.owner.ok('apply.start', { tabId });
    for (let n = 0; n < 8; n++) await p.owner.ok('apply.step', {});
    return page;
  }

  it('of the identity once a lock is set', async () => {
    const p = await ready();
    await approve(p.owner, (await headline(p)).id);
    const { approval } = await headline(p);
    await setPasskey(p.owner);
    const page = await fillWith(p, approval);
    expect(page.typed).toEqual([]);
    expect(await headline(p)).toMatchObject({ state: 'failed', reason: 'approval-invalid' });
  });

  it('of the lock before the present one, and none of a lock that was taken off', async () => {
    const p = await ready();
    await setPasskey(p.owner);
    await unlock(p.owner);
    await approve(p.owner, (await headline(p)).id);
    const { approval } = await headline(p);
    await setPasskey(p.owner, WRONG);
    let page = await fillWith(p, approval);
    expect(page.typed).toEqual([]);
    expect(await headline(p)).toMatchObject({ state: 'failed', reason: 'approval-invalid' });
    await p.owner.ok('lock.remove', { secret: WRONG });
    page = await fillWith(p, approval);
    expect(page.typed).toEqual([]);
    expect(await headline(p)).toMatchObject({ state: 'failed', reason: 'approval-invalid' });
  });

  it('but the one of the present lock', async () => {
    const p = await ready();
    await setPasskey(p.owner);
    await unlock(p.owner, OUTPUT);
    await approve(p.owner, (await headline(p)).id);
    await p.owner.ok('lock.now', {});
    const page = await fillWith(p, (await headline(p)).approval);
    expect(page.typed).toHaveLength(1);
  });
});
