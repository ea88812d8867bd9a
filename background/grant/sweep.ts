import { OPEN } from '../../src/change/states.ts';
import { grantStatus } from '../../src/grant/grant.ts';
import { classOf } from '../../src/refusal-codes.ts';
import type { ChangeRecord } from '../change/records.ts';
import { moveChange } from '../store/changes.ts';
import type { WriteTx } from '../store/database.ts';
import { record, recordChange } from '../store/journal.ts';
import { read, write } from '../store/store.ts';
import type { GrantRecord } from './records.ts';

/** Ends what has run out: silence means lapse. Writes only when there is something to end. */
export async function sweep(now: number): Promise<void> {
  const due = (grants: readonly GrantRecord[]) =>
    grants.filter((grant) => grant.endedAt === null && grantStatus(grant, grant, now) === 'expired');
  if (due(await read((tx) => tx.objectStore('grants').getAll())).length === 0) return;
  await write(async (tx) => {
    for (const grant of due(await tx.objectStore('grants').getAll())) {
      await tx.objectStore('grants').put({ ...grant, endedAt: now });
      await record(tx, now, { event: 'grant-ended', who: grant.contact, subject: grant.hash });
      await lapseChanges(tx, grant.id, now);
    }
    return {};
  });
}

/** Closes every change of a grant that ended. What the page may already hold stays, until the page has been read. */
export async function lapseChanges(tx: WriteTx, grantId: string, now: number): Promise<void> {
  for (const change of await tx.objectStore('changes').index('grant').getAll(grantId)) {
    if (!OPEN.includes(change.state) || mayBeSaved(change)) continue;
    await moveChange(tx, now, change.id, OPEN, 'lapsed', { approval: null });
    await recordChange(tx, now, 'change-lapsed', change);
  }
}

/** The page may hold its text: that stays told until it has been read. */
export const mayBeSaved = ({ state, reason }: ChangeRecord): boolean => state === 'failed' && isUnknown(reason);

/** Reasons that leave open what the page holds: tried again by reading it. */
export const isUnknown = (reason: ChangeRecord['reason']): boolean =>
  reason !== null && classOf(reason).saved === 'unknown';
