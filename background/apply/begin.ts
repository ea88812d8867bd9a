import { checkApproval } from '../../src/change/approval.ts';
import { isNetwork } from '../../src/profile/sections.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import type { ChangeRecord } from '../change/records.ts';
import { ownerTime } from '../clock.ts';
import type { GrantRecord } from '../grant/records.ts';
import { approvalVerifier } from '../lock/key.ts';
import type { ReadTx, WriteTx } from '../store/database.ts';
import { recordChange } from '../store/journal.ts';
import { getMeta } from '../store/meta.ts';
import { write } from '../store/store.ts';
import { carryingGrant } from './checks.ts';
import { notInvited } from './network/invited.ts';
import { failed, type StepAnswer, type StepOutcome } from './outcome.ts';
import { moveIn } from './record-outcome.ts';
import type { RunRecord } from './records.ts';
import { BESIDE, isJustSeen, modeOf, subjectOf } from './task.ts';
import type { Work } from './work.ts';

/**
 * Asked in the very transaction that begins an act: is the owner's run still going in this tab, does the grant still
 * carry the change, and is this still the way the owner chose? Nothing can be stopped, paused or ended in between.
 */
async function mayAct(
  tx: ReadTx | WriteTx,
  { change, run: { tabId } }: Work,
  now: number,
  modes: readonly GrantRecord['mode'][],
): Promise<{ readonly run: RunRecord; readonly grant: GrantRecord } | Refusal> {
  const run = await getMeta(tx, 'run');
  if (!run?.running || run.tabId !== tabId) return refuse('state-moved');
  // whatever led here: a yes from before the last stop is none
  const current = await (tx as ReadTx).objectStore('changes').get(change.id);
  if (current?.approval?.stop !== (await getMeta(tx, 'stoppedAt'))) return refuse('stopped');
  const grant = await carryingGrant(tx, change, now);
  if (isRefusal(grant)) return grant;
  if (!modes.includes(modeOf(change, grant))) return refuse('state-moved');
  return (await notInvited(tx, change)) ?? { run, grant };
}

/** The records as they are now that it has begun: these alone say what is typed. */
type Begun = Pick<Work, 'change' | 'grant'> | Refusal;

/** Written before the first key is typed. What is typed is what the returned records say, whatever was read before. */
async function startFilling(tx: WriteTx, work: Work, now: number): Promise<Begun> {
  const { change: seen } = work;
  const may = await mayAct(tx, work, now, ['fill', 'fill-and-save']);
  if (isRefusal(may)) return may;
  const { run, grant } = may;
  // a page beside the profile does not say whose it is
  if (isNetwork(seen.change.section) && !isJustSeen(run, grant.vanity, now, BESIDE)) return refuse('state-moved');
  const fresh = { savedBy: null, proof: null, reason: null, choices: null, required: [] };
  // a form that stands filled and no longer holds all of it is typed into again, and stays what it is
  const current = await tx.objectStore('changes').get(seen.id);
  if (seen.state === 'awaiting-save' && current?.state === seen.state) {
    await recordChange(tx, now, 'fill-started', current);
    return { change: current, grant };
  }
  const change = await moveIn(tx, seen, now, ['approved'], 'filling', 'fill-started', fresh);
  return isRefusal(change) ? change : { change, grant };
}

/** Written before Save is pressed: whatever happens next, only a reading of the page decides. */
async function startSaving(tx: WriteTx, work: Work, now: number): Promise<Begun> {
  const { change: seen } = work;
  // what stood in the form when everything was stopped is the owner's own to save
  if (seen.movedAt <= (await getMeta(tx, 'stoppedAt'))) return refuse('stopped');
  const may = await mayAct(tx, work, now, ['fill-and-save']);
  if (isRefusal(may)) return may;
  const by = { savedBy: 'countersign' } as const;
  const change = await moveIn(tx, seen, now, ['awaiting-save'], 'verifying', 'save-pressed', by);
  return isRefusal(change) ? change : { change, grant: may.grant };
}

/**
 * Looking took a while, days when the lid was closed: the time and all that hangs on it are asked again, the rest in the
 * transaction that begins the act. Undefined when something moved meanwhile: then nothing may be done.
 */
async function begun(work: Work, start: typeof startFilling): Promise<Work | undefined> {
  const now = await ownerTime();
  const moved = await write((tx) => start(tx, work, now));
  return isRefusal(moved) ? undefined : { ...work, ...moved, now };
}

/**
 * Begins to type: the move is written, then the owner's yes is checked against the very record that was written, and only
 * then it is typed. A refusal: there is nobody whose yes could count.
 */
export async function beginFilling(work: Work, act: (begun: Work) => Promise<StepOutcome>): Promise<StepAnswer> {
  const owner = await approvalVerifier();
  if (isRefusal(owner)) return owner;
  const filling = await begun(work, startFilling);
  if (!filling) return undefined;
  const { change, grant, now } = filling;
  const jws = change.approval?.jws ?? '';
  const invalid = await checkApproval(jws, subjectOf(change, grant), owner, Math.floor(now / 1000));
  return invalid === undefined ? act(filling) : failed(filling, invalid.refused);
}

/** Begins to press Save, or the button of an answer: the grant is asked once more, and the move is written. */
export const beginSaving = (work: Work): Promise<Work | undefined> => begun(work, startSaving);

/** Asked once more before the site's question is answered for the owner; where the answer is no, it is the owner's to give. */
export async function mayConfirm(work: Work): Promise<boolean> {
  const now = await ownerTime();
  const asked = await write(async (tx) => {
    const may = await mayAct(tx, work, now, ['fill-and-save']);
    if (!isRefusal(may)) return { may: true };
    const current: ChangeRecord | undefined = await tx.objectStore('changes').get(work.change.id);
    if (current) await tx.objectStore('changes').put({ ...current, savedBy: 'you' });
    return { may: false };
  });
  return !isRefusal(asked) && asked.may;
}
