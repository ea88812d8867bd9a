import type { ChangeState } from '../../src/changes/states.ts';
import type { JournalEvent } from '../../src/journal/events.ts';
import { isRefusal, type Refusal, type RefusalCode } from '../../src/refusal.ts';
import { moveChange } from '../store/changes.ts';
import { record } from '../store/journal.ts';
import type { ChangeRecord, FinalText } from '../store/records.ts';
import { write } from '../store/store.ts';

type Patch = Parameters<typeof moveChange>[5];

/** One move of a change with its journal line, both or neither. */
const move = (
  change: ChangeRecord,
  now: number,
  from: readonly ChangeState[],
  to: ChangeState,
  event: JournalEvent,
  patch: Patch = {},
): Promise<ChangeRecord | Refusal> =>
  write(async (tx) => {
    const moved = await moveChange(tx, now, change.id, from, to, patch);
    if (isRefusal(moved)) return moved;
    await record(tx, now, {
      event,
      section: change.change.section,
      subject: change.setHash,
      ...(patch.reason ? { reason: patch.reason } : {}),
    });
    return moved;
  });

export const startFilling = (change: ChangeRecord, now: number) =>
  move(change, now, ['approved'], 'filling', 'fill-started', { savedBy: null, proof: null, reason: null });

export const filled = (change: ChangeRecord, now: number, formId: string | undefined) =>
  move(change, now, ['filling'], 'awaiting-save', 'fill-done', { formId: formId ?? change.formId });

/** Written before Save is pressed: whatever happens next, only a reading of the page decides. */
export const pressingSave = (change: ChangeRecord, now: number) =>
  move(change, now, ['awaiting-save'], 'verifying', 'save-pressed', { savedBy: 'countersign' });

export const startVerifying = (change: ChangeRecord, now: number) =>
  write((tx) =>
    moveChange(tx, now, change.id, ['filling', 'awaiting-save'], 'verifying', {
      savedBy: change.savedBy ?? (change.state === 'awaiting-save' ? 'you' : null),
    }),
  );

export const applied = (change: ChangeRecord, now: number, proof: 'read-back' | 'by-hand') =>
  move(change, now, ['verifying'], 'applied', proof === 'read-back' ? 'change-applied' : 'change-by-hand', { proof });

export const failed = (change: ChangeRecord, now: number, reason: RefusalCode) =>
  move(change, now, ['approved', 'filling', 'awaiting-save', 'verifying'], 'failed', 'change-failed', {
    reason,
    proof: null,
  });

/** The page holds another text than the change was made for; the yes is void. */
export const conflict = (change: ChangeRecord, now: number, live: readonly FinalText[]) =>
  move(change, now, ['approved', 'filling', 'verifying'], 'conflict', 'change-conflict', {
    reason: 'live-text-changed',
    live,
    approval: null,
  });
