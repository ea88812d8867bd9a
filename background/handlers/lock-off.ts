import { FORGET_WAIT } from '../../src/lock/lock.ts';
import type { LockView } from '../../src/messages/views.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusal.ts';
import { lockNow } from '../lock/key.ts';
import { tryOnce } from '../lock/tries.ts';
import { voidApprovals } from '../lock/void-approvals.ts';
import type { WriteTx } from '../store/database.ts';
import { record } from '../store/journal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import type { LockRecord } from '../store/records.ts';
import { write } from '../store/store.ts';
import type { Handler } from './handler.ts';
import { lockView } from './lock.ts';

export const removeLock: Handler<'lock.remove'> = async ({ secret }, { now }) => {
  const opened = await tryOnce(secret, now);
  if (isRefusal(opened)) return opened;
  return end(now, 'lock-removed', (lock) => (lock.id === opened.lock.id ? undefined : refuse('state-moved')));
};

/**
 * Without the secret: begins a wait, in which everything stays as it is and locked, and which the right secret ends. It
 * counts from the latest time ever seen, so that a clock that went back makes it no shorter. Asking again changes nothing.
 */
export const forgetLock: Handler<'lock.forget'> = async (_request, { now }) => {
  lockNow();
  const asked = await write(async (tx) => {
    const lock = await getMeta(tx, 'lock');
    if (lock === null || lock.endsAt !== null) return {};
    const from = Math.max(now, await getMeta(tx, 'highWater'));
    await setMeta(tx, 'lock', { ...lock, endsAt: from + FORGET_WAIT });
    await record(tx, now, { event: 'lock-forget-asked' });
    return {};
  });
  return isRefusal(asked) ? asked : lockView(now);
};

/** After the wait: every yes is taken back and everybody's permission is paused, so that it helps nobody to forget. */
export const takeLockOff: Handler<'lock.take-off'> = (_request, { now }) =>
  end(
    now,
    'lock-forgotten',
    ({ endsAt }) => (endsAt !== null && now >= endsAt ? undefined : refuse('lock-waits')),
    pauseAll,
  );

async function pauseAll(tx: WriteTx): Promise<void> {
  for (const grant of await tx.objectStore('grants').getAll())
    if (!grant.paused) await tx.objectStore('grants').put({ ...grant, paused: true });
}

/** `guard` is asked in the transaction that takes it off. Where there is no lock nothing is done. */
async function end(
  now: number,
  event: 'lock-removed' | 'lock-forgotten',
  guard: (lock: LockRecord) => Refusal | undefined,
  also: (tx: WriteTx) => Promise<void> = async () => undefined,
): Promise<LockView | Refusal> {
  const done = await write(async (tx) => {
    const lock = await getMeta(tx, 'lock');
    if (lock === null) return {};
    const refusal = guard(lock);
    if (refusal) return refusal;
    await setMeta(tx, 'lock', null);
    await voidApprovals(tx, now);
    await also(tx);
    await record(tx, now, { event });
    return {};
  });
  if (isRefusal(done)) return done;
  lockNow();
  return lockView(now);
}
