import type { ChangeState } from '../../src/changes/states.ts';
import type { JournalEvent } from '../../src/journal/events.ts';
import type { Listed } from '../../src/page/report.ts';
import { isRefusal, type Refusal, type RefusalCode, refuse } from '../../src/refusal.ts';
import { moveChange } from '../store/changes.ts';
import type { WriteTx } from '../store/database.ts';
import { recordChange } from '../store/journal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import type { ChangeRecord, FinalText, GrantRecord } from '../store/records.ts';
import { write } from '../store/store.ts';
import { carryingGrant } from './checks.ts';
import { modeOf } from './task.ts';

type Patch = Parameters<typeof moveChange>[5];

/** One move of a change with its journal line, both or neither. `guard` is asked in the same transaction. */
const move = (
  change: ChangeRecord,
  now: number,
  from: readonly ChangeState[],
  to: ChangeState,
  event: JournalEvent | null,
  patch: Patch = {},
  guard: (tx: WriteTx) => Promise<Refusal | undefined> = async () => undefined,
): Promise<ChangeRecord | Refusal> =>
  write(async (tx) => {
    const refusal = await guard(tx);
    if (refusal) return refusal;
    const moved = await moveChange(tx, now, change.id, from, to, patch);
    if (isRefusal(moved)) return moved;
    const run = to === 'verifying' ? await getMeta(tx, 'run') : null;
    // the openings of the reading are counted apart from those of the fill
    if (run) await setMeta(tx, 'run', { ...run, opened: 0, listed: 0 });
    if (event) await recordChange(tx, now, event, change, patch.reason);
    return moved;
  });

/**
 * Asked in the very transaction that begins an act: is the owner's run still going in this tab, does the grant still
 * carry the change, and is this still the way the owner chose? Nothing can be stopped, paused or ended in between.
 */
const mayAct =
  (change: ChangeRecord, tabId: number, now: number, modes: readonly GrantRecord['mode'][]) =>
  async (tx: WriteTx): Promise<Refusal | undefined> => {
    const run = await getMeta(tx, 'run');
    if (!run?.running || run.tabId !== tabId) return refuse('state-moved');
    // whatever led here: a yes from before the last stop is none
    const current = await tx.objectStore('changes').get(change.id);
    if (current?.approval?.stop !== (await getMeta(tx, 'stoppedAt'))) return refuse('stopped');
    const grant = await carryingGrant(tx, change, now);
    if (isRefusal(grant)) return grant;
    return modes.includes(modeOf(change, grant)) ? undefined : refuse('state-moved');
  };

/** Written before the first key is typed. What is typed is what the returned record says, whatever was read before. */
export const startFilling = (change: ChangeRecord, tabId: number, now: number) =>
  move(
    change,
    now,
    ['approved'],
    'filling',
    'fill-started',
    { savedBy: null, proof: null, reason: null, choices: null, required: [] },
    mayAct(change, tabId, now, ['fill', 'fill-and-save']),
  );

export const filled = (
  change: ChangeRecord,
  now: number,
  { formId, held, required }: { formId?: string | undefined; held: readonly FinalText[]; required: readonly string[] },
) => move(change, now, ['filling'], 'awaiting-save', 'fill-done', { formId: formId ?? change.formId, held, required });

/** Written before Save is pressed: whatever happens next, only a reading of the page decides. */
export const pressingSave = (change: ChangeRecord, tabId: number, now: number) =>
  move(change, now, ['awaiting-save'], 'verifying', 'save-pressed', { savedBy: 'countersign' }, async (tx) => {
    // what stood in the form when everything was stopped is the owner's own to save
    if (change.movedAt <= (await getMeta(tx, 'stoppedAt'))) return refuse('stopped');
    return mayAct(change, tabId, now, ['fill-and-save'])(tx);
  });

export const startVerifying = (change: ChangeRecord, now: number) =>
  move(change, now, ['filling', 'awaiting-save'], 'verifying', null, {
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

/** Several entries may be meant: the owner is asked, nothing is guessed. */
export const unclear = (change: ChangeRecord, now: number, choices: readonly Listed[]) =>
  move(change, now, ['approved', 'verifying'], 'failed', 'change-failed', {
    reason: change.state === 'verifying' ? 'not-read-back' : 'entry-ambiguous',
    choices,
    proof: null,
  });

/** The page holds another text than the change was made for; the yes is void. */
export const conflict = (change: ChangeRecord, now: number, live: readonly FinalText[]) =>
  move(change, now, ['approved', 'filling', 'verifying'], 'conflict', 'change-conflict', {
    reason: 'live-text-changed',
    live,
    approval: null,
  });
