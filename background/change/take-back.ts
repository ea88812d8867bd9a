import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { moveChange } from '../store/changes.ts';
import type { WriteTx } from '../store/database.ts';
import { recordChange } from '../store/journal.ts';
import { setMeta } from '../store/meta.ts';
import type { ChangeRecord } from './records.ts';

/** Takes back every yes that was not acted on, and ends what is being done on a page. `now` in ms. */
export async function takeBack(tx: WriteTx, now: number): Promise<void> {
  await setMeta(tx, 'stoppedAt', now);
  await setMeta(tx, 'run', null);
  await setMeta(tx, 'reading', null);
  for (const change of await tx.objectStore('changes').getAll())
    if (change.state === 'approved') await unapprove(tx, now, change);
}

/**
 * Takes one yes back that the owner did not take back there, and marks it, so that the owner is told; with its own line, for
 * whoever sees a part of the journal alone.
 */
export async function unapprove(tx: WriteTx, now: number, change: ChangeRecord): Promise<ChangeRecord | Refusal> {
  const moved = await moveChange(tx, now, change.id, ['approved', 'failed'], 'pending', {
    approval: null,
    takenBack: [],
    reason: null,
    choices: null,
    // after a try, perhaps days ago, it is read anew
    ...(change.state === 'failed' ? { shownAt: null } : {}),
  });
  if (!isRefusal(moved)) await recordChange(tx, now, 'change-unapproved', change);
  return moved;
}
