import { EMPTY_HEAD } from '../../src/audit/chain.ts';
import { wrapNewKey } from '../../src/lock/lock.ts';
import type { ReadTx } from '../store/database.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import { read, write } from '../store/store.ts';
import type { LockRecord } from './records.ts';
import { voidApprovals } from './void-approvals.ts';

const STANDS = /^lock-(?:set|removed|forgotten)$/;

/** How far this worker has read the journal, and whether a lock was set then: an approval need not read all of it anew. */
const NOTHING = { ...EMPTY_HEAD, isSet: false };
let told = NOTHING;

async function saysItIsSet(tx: ReadTx): Promise<boolean> {
  const journal = tx.objectStore('journal');
  // another journal may stand there since
  const known = (await journal.get(told.seq))?.hash === told.hash ? told : NOTHING;
  const news = await journal.getAll(IDBKeyRange.lowerBound(known.seq, true));
  const last = news.findLast(({ event }) => STANDS.test(event));
  const isSet = last ? last.event === 'lock-set' : known.isSet;
  const { seq, hash } = news.at(-1) ?? known;
  told = { seq, hash, isSet };
  return isSet;
}

/**
 * The lock; null where the journal, too, knows of none. A record that went without the journal telling how is no way past
 * the lock: another that nobody has the secret of takes its place, and comes off as a forgotten one does.
 */
export async function knownLock(now: number): Promise<LockRecord | null> {
  const { lock, isSet } = await read(async (tx) => {
    const known = await getMeta(tx, 'lock');
    return { lock: known, isSet: known === null && (await saysItIsSet(tx)) };
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
