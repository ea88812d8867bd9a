import { exportJWK } from 'jose';
import type { LockView } from '../../src/lock/contract.ts';
import { wrapNewKey } from '../../src/lock/lock.ts';
import { isRefusal, refuse } from '../../src/refusals.ts';
import { keyThumbprint } from '../../src/wire/keys.ts';
import { sign } from '../../src/wire/seal.ts';
import { keepProof } from '../audit/evidence.ts';
import { signerOf } from '../grant/contacts.ts';
import { requireMe } from '../grant/identity.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { record } from '../store/journal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import { write } from '../store/store.ts';
import { knownLock } from './gone.ts';
import { keepUnlocked, keyNow, lockNow, lockTurn } from './key.ts';
import type { LockRecord } from './records.ts';
import { tryOnce } from './tries.ts';
import { voidApprovals } from './void-approvals.ts';

const MINUTE = 60_000;

export const lockView = async (now: number): Promise<LockView> => {
  const lock = await knownLock(now);
  if (lock === null) return { state: 'none', autoLock: 5, retryAt: null, passkey: null, endsAt: null };
  return {
    state: keyNow(lock.id, now) === null ? 'locked' : 'unlocked',
    autoLock: lock.autoLock / MINUTE,
    retryAt: lock.retryAt > now ? lock.retryAt : null,
    passkey: lock.wrapped.passkey,
    endsAt: lock.endsAt,
  };
};

const getLock: Handler<'lock.get'> = (_request, { now }) => lockView(now);

/** Sets a lock, or another secret; what was approved before is to be approved again. */
const setLock: Handler<'lock.set'> = async ({ secret, autoLock, passkey }, { now }) => {
  const me = await requireMe();
  if (isRefusal(me)) return me;
  const before = await knownLock(now);
  const wrapped = await wrapNewKey(secret, passkey ?? null);
  const jwk = await exportJWK(wrapped.publicKey);
  const id = keyThumbprint(jwk);
  // so that an approval can still be told to be this owner's
  const endorsement = await sign(
    'approval',
    { v: 1, iss: me.keys.id, approves: jwk, iat: Math.floor(now / 1000) },
    signerOf(me),
  );
  const waits = { wrongTries: 0, retryAt: 0, endsAt: null };
  const lock: LockRecord = { id, wrapped, endorsement, autoLock: autoLock * MINUTE, ...waits };
  const stored = await write(async (tx) => {
    if ((await getMeta(tx, 'lock'))?.id !== before?.id) return refuse('state-moved');
    if (before !== null && keyNow(before.id, now) === null) return refuse('locked');
    await setMeta(tx, 'lock', lock);
    await keepProof(tx, '', 'endorsement', endorsement);
    await voidApprovals(tx, now);
    await record(tx, now, { event: 'lock-set', subject: id });
    return {};
  });
  lockNow();
  return isRefusal(stored) ? stored : lockView(now);
};

const unlock: Handler<'lock.unlock'> = async ({ secret }, { now }) => {
  const turn = lockTurn();
  const opened = await tryOnce(secret, now);
  if (isRefusal(opened)) return opened;
  keepUnlocked(opened.key, opened.lock.id, opened.lock.autoLock, now, turn);
  return lockView(now);
};

const lockAtOnce: Handler<'lock.now'> = async (_request, { now }) => {
  lockNow();
  return lockView(now);
};

const setAutoLock: Handler<'lock.auto'> = async ({ minutes }, { now }) => {
  const lock = await knownLock(now);
  if (lock === null || keyNow(lock.id, now) === null) return refuse('locked');
  await write(async (tx) => {
    const current = await getMeta(tx, 'lock');
    if (current?.id === lock.id) await setMeta(tx, 'lock', { ...current, autoLock: minutes * MINUTE });
    return {};
  });
  lockNow();
  return lockView(now);
};

export const lockHandlers = {
  'lock.get': getLock,
  'lock.set': setLock,
  'lock.unlock': unlock,
  'lock.now': lockAtOnce,
  'lock.auto': setAutoLock,
} satisfies Handlers;
