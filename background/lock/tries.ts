import { unwrap, waitAfter } from '../../src/lock/lock.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import type { WriteTx } from '../store/database.ts';
import { record } from '../store/journal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import { write } from '../store/store.ts';
import type { LockRecord } from './records.ts';

/**
 * One try to open the lock. It is counted before it is made, so that a worker that is stopped in between has counted it,
 * and so that of many tries at once only as many are made as may be; a clock that went back makes nobody wait less. The
 * right secret also ends what `lock.forget` began. `then` is done with it in the same transaction.
 */
export async function tryOnce(
  secret: string,
  now: number,
  then: (tx: WriteTx) => Promise<void> = async () => undefined,
): Promise<{ lock: LockRecord; key: CryptoKey } | Refusal> {
  const counted = await write(async (tx) => {
    const lock = await getMeta(tx, 'lock');
    if (lock === null) return refuse('state-moved');
    if (lock.gone) return refuse('lock-gone');
    if (now < lock.retryAt) return refuse('too-many-tries', String(Math.ceil((lock.retryAt - now) / 1000)));
    const wrongTries = lock.wrongTries + 1;
    const next = { ...lock, wrongTries, retryAt: Math.max(lock.retryAt, now + waitAfter(wrongTries)) };
    await setMeta(tx, 'lock', next);
    return next;
  });
  if (isRefusal(counted)) return counted;
  const key = await unwrap(counted.wrapped, secret);
  const kept = await write(async (tx) => {
    if (isRefusal(key)) {
      await record(tx, now, { event: 'lock-wrong-try' });
      return {};
    }
    const lock = await getMeta(tx, 'lock');
    if (lock?.id !== counted.id) return refuse('state-moved');
    // tries that were counted after this one may be somebody else's, and stay
    const wrongTries = Math.max(0, lock.wrongTries - counted.wrongTries);
    await setMeta(tx, 'lock', { ...lock, wrongTries, retryAt: wrongTries === 0 ? 0 : lock.retryAt, endsAt: null });
    if (lock.endsAt !== null) await record(tx, now, { event: 'lock-forget-ended' });
    await then(tx);
    return {};
  });
  if (isRefusal(key)) return key;
  return isRefusal(kept) ? kept : { lock: counted, key };
}
