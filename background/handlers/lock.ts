import { calculateJwkThumbprint, exportJWK } from 'jose';
import { sign } from '../../src/envelope/seal.ts';
import { unwrap, waitAfter, wrapNewKey } from '../../src/lock/lock.ts';
import type { LockView } from '../../src/messages/views.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusal.ts';
import { requireMe } from '../identity.ts';
import { keepUnlocked, keyNow, lockNow } from '../lock/key.ts';
import { signerOf } from '../people.ts';
import { moveChange } from '../store/changes.ts';
import type { WriteTx } from '../store/database.ts';
import { record } from '../store/journal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import type { LockRecord } from '../store/records.ts';
import { read, write } from '../store/store.ts';
import type { Handler } from './handler.ts';

const MINUTE = 60_000;

const lockOf = () => read((tx) => getMeta(tx, 'lock'));

const view = async (now: number): Promise<LockView> => {
  const lock = await lockOf();
  if (lock === null) return { state: 'none', autoLock: 5, retryAt: null };
  return {
    state: keyNow(lock.id, now) === null ? 'locked' : 'unlocked',
    autoLock: lock.autoLock / MINUTE,
    retryAt: lock.retryAt > now ? lock.retryAt : null,
  };
};

export const getLock: Handler<'lock.get'> = (_request, { now }) => view(now);

/** Takes every yes back that was not acted on: it was given under another key. */
async function voidApprovals(tx: WriteTx, now: number): Promise<void> {
  for (const change of await tx.objectStore('changes').getAll()) {
    if (change.state === 'approved') await moveChange(tx, now, change.id, ['approved'], 'pending', { approval: null });
    else if (change.state === 'failed') await tx.objectStore('changes').put({ ...change, approval: null });
  }
}

/** Sets a lock, or another secret; what was approved before is to be approved again. */
export const setLock: Handler<'lock.set'> = async ({ secret, autoLock }, { now }) => {
  const me = await requireMe();
  if (isRefusal(me)) return me;
  const before = await lockOf();
  if (before !== null && keyNow(before.id, now) === null) return refuse('locked');
  const wrapped = await wrapNewKey(secret);
  const jwk = await exportJWK(wrapped.publicKey);
  const id = await calculateJwkThumbprint(jwk, 'sha256');
  // so that an approval can still be told to be this owner's
  const endorsement = await sign(
    'approval',
    { v: 1, iss: me.keys.id, approves: jwk, iat: Math.floor(now / 1000) },
    signerOf(me),
  );
  const lock: LockRecord = { id, wrapped, endorsement, autoLock: autoLock * MINUTE, wrongTries: 0, retryAt: 0 };
  const stored = await write(async (tx) => {
    if ((await getMeta(tx, 'lock'))?.id !== before?.id) return refuse('state-moved');
    await setMeta(tx, 'lock', lock);
    await voidApprovals(tx, now);
    await record(tx, now, { event: 'lock-set', subject: id });
    return {};
  });
  lockNow();
  return isRefusal(stored) ? stored : view(now);
};

/**
 * Counts the try before it is made, so that a worker that is stopped in between has counted it; a clock that went back makes
 * nobody wait less.
 */
async function tryOnce(secret: string, now: number): Promise<{ lock: LockRecord; key: CryptoKey } | Refusal> {
  const counted = await write(async (tx) => {
    const lock = await getMeta(tx, 'lock');
    if (lock === null) return refuse('state-moved');
    if (now < lock.retryAt) return refuse('too-many-tries', String(Math.ceil((lock.retryAt - now) / 1000)));
    const wrongTries = lock.wrongTries + 1;
    const next = { ...lock, wrongTries, retryAt: Math.max(lock.retryAt, now + waitAfter(wrongTries)) };
    await setMeta(tx, 'lock', next);
    return next;
  });
  if (isRefusal(counted)) return counted;
  const key = await unwrap(counted.wrapped, secret);
  if (isRefusal(key)) {
    await write(async (tx) => {
      await record(tx, now, { event: 'lock-wrong-try' });
      return {};
    });
    return key;
  }
  await write(async (tx) => {
    const lock = await getMeta(tx, 'lock');
    if (lock?.id === counted.id) await setMeta(tx, 'lock', { ...lock, wrongTries: 0, retryAt: 0 });
    return {};
  });
  return { lock: counted, key };
}

export const unlock: Handler<'lock.unlock'> = async ({ secret }, { now }) => {
  const opened = await tryOnce(secret, now);
  if (isRefusal(opened)) return opened;
  keepUnlocked(opened.key, opened.lock.id, opened.lock.autoLock, now);
  return view(now);
};

export const lockAtOnce: Handler<'lock.now'> = async (_request, { now }) => {
  lockNow();
  return view(now);
};

export const setAutoLock: Handler<'lock.auto'> = async ({ minutes }, { now }) => {
  const lock = await lockOf();
  if (lock === null || keyNow(lock.id, now) === null) return refuse('locked');
  await write(async (tx) => {
    const current = await getMeta(tx, 'lock');
    if (current?.id === lock.id) await setMeta(tx, 'lock', { ...current, autoLock: minutes * MINUTE });
    return {};
  });
  lockNow();
  return view(now);
};

export const removeLock: Handler<'lock.remove'> = async ({ secret }, { now }) => {
  const opened = await tryOnce(secret, now);
  if (isRefusal(opened)) return opened;
  return end(now, 'lock-removed');
};

/** Without the secret: every yes is taken back and everybody's permission is paused, so that it helps nobody to forget. */
export const forgetLock: Handler<'lock.forget'> = async (_request, { now }) => end(now, 'lock-forgotten');

async function end(now: number, event: 'lock-removed' | 'lock-forgotten'): Promise<LockView | Refusal> {
  const done = await write(async (tx) => {
    if ((await getMeta(tx, 'lock')) === null) return {};
    await setMeta(tx, 'lock', null);
    await voidApprovals(tx, now);
    if (event === 'lock-forgotten')
      for (const grant of await tx.objectStore('grants').getAll())
        if (!grant.paused) await tx.objectStore('grants').put({ ...grant, paused: true });
    await record(tx, now, { event });
    return {};
  });
  lockNow();
  return isRefusal(done) ? done : view(now);
}
