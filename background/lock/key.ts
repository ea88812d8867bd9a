import { isRefusal, type Refusal, refuse } from '../../src/refusal.ts';
import { requireMe } from '../identity.ts';
import { signerOf } from '../people.ts';
import { getMeta } from '../store/meta.ts';
import { read } from '../store/store.ts';

/**
 * The unwrapped approval key, in this worker's memory and nowhere else: a worker that was stopped has forgotten it. It is
 * dropped when it has not been used for as long as the owner chose.
 */
let unlocked: { readonly key: CryptoKey; readonly lock: string; readonly autoLock: number; usedAt: number } | null =
  null;

export const keepUnlocked = (key: CryptoKey, lock: string, autoLock: number, now: number): void => {
  unlocked = { key, lock, autoLock, usedAt: now };
};

export const lockNow = (): void => {
  unlocked = null;
};

/** The key when it may be used at this moment. A clock that went back locks. */
export function keyNow(lock: string, now: number): CryptoKey | null {
  if (unlocked === null || unlocked.lock !== lock) return null;
  if (now < unlocked.usedAt || now - unlocked.usedAt >= unlocked.autoLock) lockNow();
  return unlocked?.key ?? null;
}

/** Who signs approvals: the identity, or the owner's own approval key where a lock is set, and then only unlocked. */
export async function approvalSigner(now: number): Promise<{ id: string; key: CryptoKey } | Refusal> {
  const me = await requireMe();
  if (isRefusal(me)) return me;
  const lock = await read((tx) => getMeta(tx, 'lock'));
  if (lock === null) return signerOf(me);
  const key = keyNow(lock.id, now);
  if (key === null) return refuse('locked');
  keepUnlocked(key, lock.id, lock.autoLock, now);
  return { id: lock.id, key };
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
