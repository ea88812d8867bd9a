import { moveChange } from './store/changes.ts';
import type { WriteTx } from './store/database.ts';
import { setMeta } from './store/meta.ts';

/** Takes back every yes that was not acted on, and ends what is being done on a page. `now` in ms. */
export async function takeBack(tx: WriteTx, now: number): Promise<void> {
  await setMeta(tx, 'stoppedAt', now);
  await setMeta(tx, 'run', null);
  await setMeta(tx, 'reading', null);
  for (const change of await tx.objectStore('changes').getAll())
    if (change.state === 'approved') await moveChange(tx, now, change.id, ['approved'], 'pending', { approval: null });
}
