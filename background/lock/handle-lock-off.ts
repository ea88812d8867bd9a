import type { LockView } from '../../src/lock/contract.ts';
import { FORGET_WAIT } from '../../src/lock/lock.ts';
import { isRefusal, refuse } from '../../src/refusals.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import type { WriteTx } from '../store/database.ts';
import { record } from '../store/journal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import { write } from '../store/store.ts';
import { lockView } from './handle-lock.ts';
import { lockNow } from './key.ts';
import { tryOnce } from './tries.ts';
import { voidApprovals } from './void-approvals.ts';

const removeLock: Handler<'lock.remove'> = async ({ secret }, { now }) => {
  const opened = await tryOnce(secret, now, (tx) => end(tx, now, 'lock-removed'));
  return isRefusal(opened) ? opened : over(now);
};

/**
 * Without the secret: begins a wait, in which everything stays as it is and locked, and which the right secret ends. It
 * counts from the latest time ever seen, so that a clock that went back makes it no shorter. Asking again changes nothing.
 */
const forgetLock: Handler<'lock.forget'> = async (_request, { now }) => {
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
const takeLockOff: Handler<'lock.take-off'> = async (_request, { now }) => {
  const done = await write(async (tx) => {
    const lock = await getMeta(tx, 'lock');
    if (lock === null) return {};
    if (lock.endsAt === null || now < lock.endsAt) return refuse('lock-waits');
    await end(tx, now, 'lock-forgotten');
    for (const grant of await tx.objectStore('grants').getAll())
      if (!grant.paused) await tx.objectStore('grants').put({ ...grant, paused: true });
    return {};
  });
  return isRefusal(done) ? done : over(now);
};

async function end(tx: WriteTx, now: number, event: 'lock-removed' | 'lock-forgotten'): Promise<void> {
  await setMeta(tx, 'lock', null);
  await voidApprovals(tx, now);
  await record(tx, now, { event });
}

const over = (now: number): Promise<LockView> => {
  lockNow();
  return lockView(now);
};

export const lockOffHandlers = {
  'lock.remove': removeLock,
  'lock.forget': forgetLock,
  'lock.take-off': takeLockOff,
} satisfies Handlers;
