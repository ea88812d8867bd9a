import { moveChange } from './store/changes.ts';
import type { WriteTx } from './store/database.ts';
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
 * Takes one yes back that the owner did not take back there, and marks it, so that the owner is told. An edit of the
 * owner's own stays: it is no text that "approve the rest" would take, so it must be on screen anew.
 */
export const unapprove = (tx: WriteTx, now: number, { id, approval, shownAt }: ChangeRecord) =>
  moveChange(tx, now, id, ['approved'], 'pending', {
    approval: null,
    takenBack: approval?.edited ? approval.final : [],
    shownAt: approval?.edited ? null : shownAt,
  });
