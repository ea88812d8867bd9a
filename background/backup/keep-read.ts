import type { WriteTx } from '../store/database.ts';
import { record } from '../store/journal.ts';
import type { ReadingRecord } from '../store/records.ts';

/** Copies of the whole profile that are kept; the oldest goes when there are more. */
const MOST = 10;

/** Keeps a reading of the owner's own profile, to go back to. */
export async function keepCopy(tx: WriteTx, { startedAt, vanity, found }: ReadingRecord): Promise<void> {
  const copies = tx.objectStore('copies');
  await copies.put({ id: `${vanity}@${startedAt}`, vanity, snapshot: found });
  const kept = (await copies.getAll()).sort((a, b) => b.snapshot.readAt - a.snapshot.readAt);
  for (const old of kept.slice(MOST)) await copies.delete(old.id);
  await record(tx, found.readAt, { event: 'profile-copied', count: found.items.length });
}
