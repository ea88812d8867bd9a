import { type Refusal, refuse } from '../../src/refusals.ts';
import type { ReadTx, WriteTx } from '../store/database.ts';
import { record } from '../store/journal.ts';
import type { GrantRecord } from './records.ts';
import { lapseChanges } from './sweep.ts';

/** At least the grant itself. */
export type Chain = readonly [GrantRecord, ...GrantRecord[]];

/** A grant and the one it is a part of, nearest first: everything under it must be carried by each of them. */
export async function chainOf(tx: ReadTx | WriteTx, grant: GrantRecord): Promise<Chain | Refusal> {
  if (grant.parent === null) return [grant];
  const parent = await (tx as ReadTx).objectStore('grants').get(grant.parent);
  // nothing is passed on twice
  return parent?.parent === null ? [grant, parent] : refuse('grant-unknown');
}

/** The parts of a grant that were passed on. */
export const subGrantsOf = async (tx: ReadTx | WriteTx, id: string): Promise<GrantRecord[]> =>
  (await (tx as ReadTx).objectStore('grants').getAll()).filter(({ parent }) => parent === id);

/** Ends a grant and every part of it, at once and for good, with all that waits under them. `byOwner`: journals it so. */
export async function endWithSubGrants(tx: WriteTx, grant: GrantRecord, now: number, byOwner = true): Promise<void> {
  for (const ended of [grant, ...(await subGrantsOf(tx, grant.id))]) {
    if (ended.revokedAt !== null) continue;
    await tx.objectStore('grants').put({ ...ended, revokedAt: now });
    if (byOwner) await record(tx, now, { event: 'grant-revoked', who: ended.contact, subject: ended.hash });
    await lapseChanges(tx, ended.id, now);
  }
}
