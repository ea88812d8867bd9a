import { wrapNewKey } from '../../src/lock/lock.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import type { LockRecord } from '../store/records.ts';
import { read, write } from '../store/store.ts';
import { voidApprovals } from './void-approvals.ts';

const STANDS = /^lock-(?:set|removed|forgotten)$/;

/**
 * The lock; null where the journal, too, knows of none. A record that went without the journal telling how is no way past
 * the lock: another that nobody has the secret of takes its place, and comes off as a forgotten one does.
 */
export async function knownLock(now: number): Promise<LockRecord | null> {
  const { lock, isSet } = await read(async (tx) => {
    const known = await getMeta(tx, 'lock');
    const told = known ? [] : await tx.objectStore('journal').getAll();
    return { lock: known, isSet: told.findLast(({ event }) => STANDS.test(event))?.event === 'lock-set' };
  });
  if (!isSet) return lock;
  const standIn: LockRecord = {
    id: crypto.randomUUID(),
    wrapped: await wrapNewKey(crypto.randomUUID(), null),
    endorsement: '',
    autoLock: 0,
    wrongTries: 0,
    retryAt: 0,
    endsAt: null,
    gone: true,
  };
  await write(async (tx) => {
    await setMeta(tx, 'lock', standIn);
    await voidApprovals(tx, now);
    return {};
  });
  return standIn;
}
