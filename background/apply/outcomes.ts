import type { JournalEvent } from '../../src/audit/events.ts';
import type { ChangeState } from '../../src/change/states.ts';
import { isNetwork } from '../../src/profile/sections.ts';
import { isRefusal, type Refusal, type RefusalCode, refuse } from '../../src/refusals.ts';
import type { Listed } from '../../src/site/report.ts';
import { moveChange } from '../store/changes.ts';
import type { ReadTx, WriteTx } from '../store/database.ts';
import { recordChange } from '../store/journal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import type { ChangeRecord, FinalText, GrantRecord, RunRecord } from '../store/records.ts';
import { write } from '../store/store.ts';
import { carryingGrant } from './checks.ts';
import { notInvited } from './network/invited.ts';
import { BESIDE, isJustSeen, modeOf } from './task.ts';

type Patch = Parameters<typeof moveChange>[5];

/** One move of a change with its journal line, both or neither. */
async function moveIn(
  tx: WriteTx,
  change: ChangeRecord,
  now: number,
  from: readonly ChangeState[],
  to: ChangeState,
  event: JournalEvent | null,
  patch: Patch = {},
): Promise<ChangeRecord | Refusal> {
  const moved = await moveChange(tx, now, change.id, from, to, patch);
  if (isRefusal(moved)) return moved;
  const run = to === 'verifying' ? await getMeta(tx, 'run') : null;
  // the openings of the reading are counted apart from those of the fill
  if (run) await setMeta(tx, 'run', { ...run, opened: 0, listed: 0 });
  if (event) await recordChange(tx, now, event, change, patch.reason);
  return moved;
}

type Of<F> = F extends (tx: WriteTx, ...rest: infer R) => unknown ? R : never;
const move = (...how: Of<typeof moveIn>): Promise<ChangeRecord | Refusal> => write((tx) => moveIn(tx, ...how));

/**
 * Asked in the very transaction that begins an act: is the owner's run still going in this tab, does the grant still
 * carry the change, and is this still the way the owner chose? Nothing can be stopped, paused or ended in between.
 */
async function mayAct(
  tx: ReadTx | WriteTx,
  change: ChangeRecord,
  tabId: number,
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

/** Written before the first key is typed. What is typed is what the returned records say, whatever was read before. */
export const startFilling = (change: ChangeRecord, tabId: number, now: number) =>
  write(async (tx) => {
    const may = await mayAct(tx, change, tabId, now, ['fill', 'fill-and-save']);
    if (isRefusal(may)) return may;
    const { run, grant } = may;
    // a page beside the profile does not say whose it is
    if (isNetwork(change.change.section) && !isJustSeen(run, grant.vanity, now, BESIDE)) return refuse('state-moved');
    const fresh = { savedBy: null, proof: null, reason: null, choices: null, required: [] };
    // a form that stands filled and no longer holds all of it is typed into again, and stays what it is
    const current = await tx.objectStore('changes').get(change.id);
    if (change.state === 'awaiting-save' && current?.state === change.state) {
      await recordChange(tx, now, 'fill-started', current);
      return { filling: current, grant };
    }
    const filling = await moveIn(tx, change, now, ['approved'], 'filling', 'fill-started', fresh);
    return isRefusal(filling) ? filling : { filling, grant };
  });

export const filled = (
  change: ChangeRecord,
  now: number,
  { formId, held, required }: { formId?: string | undefined; held: readonly FinalText[]; required: readonly string[] },
) => move(change, now, ['filling'], 'awaiting-save', 'fill-done', { formId: formId ?? change.formId, held, required });

/** Written before Save is pressed: whatever happens next, only a reading of the page decides. */
export const pressingSave = (change: ChangeRecord, tabId: number, now: number) =>
  write(async (tx) => {
    // what stood in the form when everything was stopped is the owner's own to save
    if (change.movedAt <= (await getMeta(tx, 'stoppedAt'))) return refuse('stopped');
    const may = await mayAct(tx, change, tabId, now, ['fill-and-save']);
    if (isRefusal(may)) return may;
    const by = { savedBy: 'countersign' } as const;
    const pressing = await moveIn(tx, change, now, ['awaiting-save'], 'verifying', 'save-pressed', by);
    return isRefusal(pressing) ? pressing : { pressing, grant: may.grant };
  });

/** Asked once more before the site's question is answered for the owner; where the answer is no, it is the owner's to give. */
export const mayConfirm = (change: ChangeRecord, tabId: number, now: number) =>
  write(async (tx) => {
    const may = await mayAct(tx, change, tabId, now, ['fill-and-save']);
    if (!isRefusal(may)) return { may: true };
    const current = await tx.objectStore('changes').get(change.id);
    if (current) await tx.objectStore('changes').put({ ...current, savedBy: 'you' });
    return { may: false };
  });

/** Save was not pressed after all, for this reason: it is told when the reading finds nothing, and nobody saved it. */
export const stillUnpressed = ({ id }: ChangeRecord, reason: RefusalCode) =>
  write(async (tx) => {
    const current = await tx.objectStore('changes').get(id);
    if (current?.state === 'verifying') await tx.objectStore('changes').put({ ...current, reason, savedBy: null });
    return {};
  });

/** `otherwise`: what is to be told when the reading finds nothing; null is that nothing was saved. */
export const startVerifying = (change: ChangeRecord, now: number, otherwise: RefusalCode | null = null) =>
  move(change, now, ['filling', 'awaiting-save'], 'verifying', null, {
    reason: otherwise,
    savedBy: change.savedBy ?? (change.state === 'awaiting-save' ? 'you' : null),
  });

export const applied = (change: ChangeRecord, now: number, proof: 'read-back' | 'by-hand', formId?: string) =>
  move(change, now, ['verifying'], 'applied', proof === 'read-back' ? 'change-applied' : 'change-by-hand', {
    proof,
    formId: formId ?? change.formId,
  });

export const failed = (change: ChangeRecord, now: number, reason: RefusalCode) =>
  move(change, now, ['approved', 'filling', 'awaiting-save', 'verifying'], 'failed', 'change-failed', {
    reason,
    proof: null,
  });

/** Several entries may be meant, or one of which not enough is said: the owner is asked, nothing is guessed. */
export const unclear = (change: ChangeRecord, now: number, choices: readonly Listed[]) =>
  move(change, now, ['approved', 'verifying'], 'failed', 'change-failed', {
    reason:
      change.state === 'verifying' ? 'not-read-back' : choices.length === 1 ? 'entry-not-named' : 'entry-ambiguous',
    choices,
    proof: null,
  });

/** The page holds another text than the change was made for, or more would go than was read; the yes is void. */
export const conflict = (change: ChangeRecord, now: number, live: readonly FinalText[], reason: RefusalCode) =>
  move(change, now, ['approved', 'filling', 'verifying'], 'conflict', 'change-conflict', {
    reason,
    live,
    approval: null,
  });
