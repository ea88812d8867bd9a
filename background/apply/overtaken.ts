import { isRefusal } from '../../src/refusal.ts';
import { moveChange } from '../store/changes.ts';
import type { WriteTx } from '../store/database.ts';
import { recordChange } from '../store/journal.ts';
import type { ChangeRecord } from '../store/records.ts';

/**
 * Ends a change that a newer revision replaced, or that the delegate took back, while its form was being filled: it could
 * not be ended then, and must not be tried again now. Undefined when nothing newer is known.
 */
export async function endIfOvertaken(
  tx: WriteTx,
  record: ChangeRecord,
  now: number,
): Promise<ChangeRecord | undefined> {
  const grant = await tx.objectStore('grants').get(record.grant);
  const isOf = (set: string, change: string, rev: number) =>
    set === record.set && change === record.change.id && rev > record.rev;
  const others = await tx.objectStore('changes').index('grant').getAll(record.grant);
  const to = grant?.withdrawn.some(({ set, change, rev }) => isOf(set, change, rev))
    ? 'withdrawn'
    : others.some(({ set, change, rev }) => isOf(set, change.id, rev))
      ? 'superseded'
      : null;
  if (to === null) return undefined;
  const moved = await moveChange(tx, now, record.id, ['failed', 'conflict'], to, { approval: null });
  if (isRefusal(moved)) return undefined;
  await recordChange(tx, now, `change-${to}`, record);
  return moved;
}
