import { checkApproval } from '../../src/change/approval.ts';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { now as tellTime } from '../clock.ts';
import { approvalVerifier } from '../lock/key.ts';
import type { ChangeRecord, GrantRecord } from '../store/records.ts';
import { failed, startFilling } from './outcomes.ts';
import { subjectOf } from './task.ts';
import type { Work } from './work.ts';

export interface Begun {
  /** The records as they are now that it has begun: these alone say what is typed. */
  readonly filling: ChangeRecord;
  readonly grant: GrantRecord;
  readonly now: number;
}

/**
 * Begins the act on the page: the move is written, then the owner's yes is checked against the very record that was
 * written. Null when something moved meanwhile, or the yes does not hold; then nothing may be done. A refusal: there is
 * nobody whose yes could count.
 */
export async function begin({ change, run }: Work): Promise<Begun | null | Refusal> {
  const owner = await approvalVerifier();
  if (isRefusal(owner)) return owner;
  // looking took a while, days when the lid was closed: the time and all that hangs on it are asked again, the rest in the
  // transaction that begins the act
  const now = await tellTime();
  const begun = await startFilling(change, run.tabId, now);
  if (isRefusal(begun)) return null;
  const { filling, grant } = begun;
  const jws = filling.approval?.jws ?? '';
  const invalid = await checkApproval(jws, subjectOf(filling, grant), owner, Math.floor(now / 1000));
  if (invalid === undefined) return { filling, grant, now };
  await failed(filling, now, invalid.refused);
  return null;
}
