import { type Refusal, refuse } from '../../../src/refusals.ts';
import type { ChangeRecord } from '../../change/records.ts';
import { sharedFor } from '../../invitation/known.ts';
import type { ReadTx, WriteTx } from '../../store/database.ts';

/**
 * Why somebody must not be answered, or written to, now: what was shared may have been taken back since, and a message goes
 * to somebody whose invitation was accepted, as far as this browser knows.
 */
export async function notInvited(
  tx: ReadTx | WriteTx,
  { grant, change: { section, op, entry } }: ChangeRecord,
): Promise<Refusal | undefined> {
  if (section !== 'invitations') return undefined;
  if ((await sharedFor(tx, grant, entry)) === undefined) return refuse('not-invited');
  if (op !== 'reply') return undefined;
  const changes = await (tx as ReadTx).objectStore('changes').index('grant').getAll(grant);
  const isAccepted = changes.some(
    ({ change, state, reason }) =>
      change.op === 'accept' &&
      change.entry?.path === entry?.path &&
      (state === 'applied' || (state === 'failed' && reason === 'answered-already')),
  );
  return isAccepted ? undefined : refuse('accept-first');
}
