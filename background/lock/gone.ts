import { exportJWK } from 'jose';
import { thumbprint } from '../../src/delegation/identity.ts';
import { wrapNewKey } from '../../src/lock/lock.ts';
import { isRefusal } from '../../src/refusal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import type { LockRecord } from '../store/records.ts';
import { read, write } from '../store/store.ts';
import { voidApprovals } from './void-approvals.ts';

const STANDS = ['lock-set', 'lock-removed', 'lock-forgotten'];

/**
 * The lock; null where the journal, too, knows of none. A record that went without the journal telling how is no way past
 * the lock: another that nobody has the secret of takes its place, and comes off as a forgotten one does.
 */
export async function knownLock(now: number): Promise<LockRecord | null> {
  const { lock, isSet } = await read(async (tx) => {
    const known = await getMeta(tx, 'lock');
    const told = known ? [] : await tx.objectStore('journal').getAll();
    return { lock: known, isSet: told.findLast(({ event }) => STANDS.includes(event))?.event === 'lock-set' };
  });
  if (!isSet) return lock;
  const wrapped = await wrapNewKey(crypto.randomUUID(), null);
  const id = thumbprint(await exportJWK(wrapped.publicKey));
  const waits = { wrongTries: 0, retryAt: 0, endsAt: null };
  const standIn: LockRecord = { id, wrapped, endorsement: '', autoLock: 60_000, ...waits, gone: true };
  const stored = await write(async (tx) => {
    const known = await getMeta(tx, 'lock');
    if (known) return known;
    await setMeta(tx, 'lock', standIn);
    await voidApprovals(tx, now);
    return standIn;
  });
  return isRefusal(stored) ? lock : stored;
}
