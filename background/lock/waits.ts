import { FORGET_WAIT, waitAfter } from '../../src/lock/lock.ts';
import type { LockRecord } from './records.ts';

/**
 * Begins every wait of a lock anew: after the clock was corrected nobody knows how much of it is over. So no wait becomes
 * shorter by a clock that went back, and none is endless that began while the clock was far ahead.
 */
export const waitAnew = (lock: LockRecord, now: number): LockRecord => ({
  ...lock,
  retryAt: now + waitAfter(lock.wrongTries),
  endsAt: lock.endsAt === null ? null : now + FORGET_WAIT,
});
