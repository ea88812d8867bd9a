import { moveChange } from './store/changes.ts';
import type { WriteTx } from './store/database.ts';
import { recordChange } from './store/journal.ts';
import { setMeta } from './store/meta.ts';
import type { ChangeRecord } from './store/records.ts';

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
 * whoever sees a part of the journal alone. An edit of the owner's own stays: it is no text that "approve the rest" would
 * take, so it must be on screen anew.
 */
export async function unapprove(tx: WriteTx, now: number, change: ChangeRecord): Promise<void> {
  const { id, approval, shownAt } = change;
  await moveChange(tx, now, id, ['approved'], 'pending', {
    approval: null,
    takenBack: approval?.edited ? approval.final : [],
    shownAt: approval?.edited ? null : shownAt,
  });
  await recordChange(tx, now, 'change-unapproved', change);
}
