import type { WriteTx } from '../store/database.ts';
import { recordChange } from '../store/journal.ts';
import { setMeta } from '../store/meta.ts';
import { unapprove } from '../take-back.ts';

/**
 * Takes every yes back that was not acted on: it was given under another key. As at a stop, what stands filled in a form is
 * the owner's own to save.
 */
export async function voidApprovals(tx: WriteTx, now: number): Promise<void> {
  await setMeta(tx, 'stoppedAt', now);
  for (const change of await tx.objectStore('changes').getAll()) {
    if (change.state === 'approved') await unapprove(tx, now, change);
    else if (change.state === 'failed' && change.approval) {
      await tx.objectStore('changes').put({ ...change, approval: null });
      await recordChange(tx, now, 'change-unapproved', change);
    }
  }
}
