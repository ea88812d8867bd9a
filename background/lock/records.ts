import type { Wrapped } from '../../src/lock/lock.ts';

/** What is kept of the lock, only in this browser; times in ms by its clock. */

/** The owner's lock on approvals. `retryAt`, `autoLock` in ms; `id` is the thumbprint of the approval key. */
export interface LockRecord {
  readonly id: string;
  readonly wrapped: Wrapped;
  /** The identity's signature over the approval key. */
  readonly endorsement: string;
  readonly autoLock: number;
  readonly wrongTries: number;
  readonly retryAt: number;
  /** From when it may be taken off without the secret, ms; null while nobody asked for that. */
  readonly endsAt: number | null;
  /** The record of the lock that was set is missing: this one, which no secret opens, stands in its place. */
  readonly gone?: true;
}
