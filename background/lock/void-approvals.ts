import { moveChange } from '../store/changes.ts';
import type { WriteTx } from '../store/database.ts';

/** Takes every yes back that was not acted on: it was given under another key. */
export async function voidApprovals(tx: WriteTx, now: number): Promise<void> {
  for (const change of await tx.objectStore('changes').getAll()) {
    if (change.state === 'approved') await moveChange(tx, now, change.id, ['approved'], 'pending', { approval: null });
    else if (change.state === 'failed') await tx.objectStore('changes').put({ ...change, approval: null });
  }
}
