import { notAgain } from '../apply/overtaken.ts';
import { unapprove } from '../change/take-back.ts';
import { mayBeSaved } from '../grant/sweep.ts';
import type { WriteTx } from '../store/database.ts';
import { setMeta } from '../store/meta.ts';

/**
 * Takes every yes back that was not acted on: it was given under another key. As at a stop, what stands filled in a form is
 * the owner's own to save.
 */
export async function voidApprovals(tx: WriteTx, now: number): Promise<void> {
  await setMeta(tx, 'stoppedAt', now);
  for (const change of await tx.objectStore('changes').getAll()) {
    if (change.state === 'approved') await unapprove(tx, now, change);
    // what the page may hold is compared with its yes first
    else if (change.state === 'failed' && !mayBeSaved(change)) await notAgain(tx, change, now);
  }
}
