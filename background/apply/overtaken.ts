import { OPEN } from '../../src/change/states.ts';
import { grantStatus } from '../../src/grant/grant.ts';
import { isRefusal } from '../../src/refusals.ts';
import type { ChangeRecord } from '../change/records.ts';
import { unapprove } from '../change/take-back.ts';
import { moveChange } from '../store/changes.ts';
import type { WriteTx } from '../store/database.ts';
import { recordChange } from '../store/journal.ts';
import { getMeta } from '../store/meta.ts';

/**
 * Why a failed change must not simply be tried again: a newer revision, a withdrawal, the end of its grant, or a "Stop
 * everything" since the yes.
 * It is ended, or goes back to be read and approved anew. Undefined when it may be tried.
 */
export const notAgain = async (tx: WriteTx, record: ChangeRecord, now: number): Promise<ChangeRecord | undefined> =>
  (await endIfOvertaken(tx, record, now)) ?? (await lapseIfOver(tx, record, now)) ?? reviewIfStopped(tx, record, now);

/** Ends a change whose grant has ended: nothing can be approved under it, it would wait for ever. */
export async function lapseIfOver(tx: WriteTx, record: ChangeRecord, now: number): Promise<ChangeRecord | undefined> {
  const grant = await tx.objectStore('grants').get(record.grant);
  const status = grant && grantStatus(grant, grant, now);
  if (status !== 'revoked' && status !== 'expired') return undefined;
  const moved = await moveChange(tx, now, record.id, OPEN, 'lapsed', { approval: null });
  if (isRefusal(moved)) return undefined;
  await recordChange(tx, now, 'change-lapsed', record);
  return moved;
}

/** A stop takes back every yes given before it, also of what was on its way and failed afterwards. */
async function reviewIfStopped(tx: WriteTx, record: ChangeRecord, now: number): Promise<ChangeRecord | undefined> {
  if (record.approval?.stop === (await getMeta(tx, 'stoppedAt'))) return undefined;
  const moved = await unapprove(tx, now, record);
  return isRefusal(moved) ? undefined : moved;
}

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
