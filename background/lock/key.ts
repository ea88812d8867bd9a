import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import { signerOf } from '../grant/contacts.ts';
import { requireMe } from '../grant/identity.ts';
import { getMeta } from '../store/meta.ts';
import { read } from '../store/store.ts';
import { knownLock } from './gone.ts';

/**
 * The unwrapped approval key, in this worker's memory and nowhere else: a worker that was stopped has forgotten it. It is
 * dropped when it has not been used for as long as the owner chose.
 */
let unlocked: { readonly key: CryptoKey; readonly lock: string; readonly autoLock: number; usedAt: number } | null =
  null;

/** Grows whenever it is locked on purpose, so that an unlocking under way is over, too. */
let turn = 0;

export const lockTurn = (): number => turn;

/** `since` is the turn in which the owner was asked. */
export const keepUnlocked = (key: CryptoKey, lock: string, autoLock: number, now: number, since = turn): void => {
  if (since === turn) unlocked = { key, lock, autoLock, usedAt: now };
};

export const lockNow = (): void => {
  unlocked = null;
  turn++;
};

/** Messages of two windows are not always handled in the order in which they told the time; ms. */
const OUT_OF_ORDER = 10_000;

/** The key when it may be used at this moment. A clock that went back locks. */
export function keyNow(lock: string, now: number): CryptoKey | null {
  if (unlocked === null || unlocked.lock !== lock) return null;
  if (now < unlocked.usedAt - OUT_OF_ORDER || now - unlocked.usedAt >= unlocked.autoLock) unlocked = null;
  return unlocked?.key ?? null;
}

export interface ApprovalSigner {
  readonly id: string;
  readonly key: CryptoKey;
  /** Asked when the signature is kept: false when it was locked meanwhile. */
  readonly mayStill: () => boolean;
}

/** Who signs approvals: the identity, or the owner's own approval key where a lock is set, and then only unlocked. */
export async function approvalSigner(now: number): Promise<ApprovalSigner | Refusal> {
  const me = await requireMe();
  if (isRefusal(me)) return me;
  const lock = await knownLock(now);
  if (lock === null) return { ...signerOf(me), mayStill: () => true };
  const key = keyNow(lock.id, now);
  if (key === null) return refuse('locked');
  keepUnlocked(key, lock.id, lock.autoLock, now);
  return { id: lock.id, key, mayStill: () => keyNow(lock.id, now) !== null };
}

/** Whose approvals count now. */
export async function approvalVerifier(): Promise<{ id: string; publicKey: CryptoKey } | Refusal> {
  const me = await requireMe();
  if (isRefusal(me)) return me;
  const lock = await read((tx) => getMeta(tx, 'lock'));
  return lock === null
    ? { id: me.keys.id, publicKey: me.keys.sign.publicKey }
    : { id: lock.id, publicKey: lock.wrapped.publicKey };
}
