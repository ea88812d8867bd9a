import type { JournalEvent } from '../../src/audit/events.ts';
import type { ChangeState } from '../../src/change/states.ts';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import type { ChangeRecord } from '../change/records.ts';
import { moveChange } from '../store/changes.ts';
import type { WriteTx } from '../store/database.ts';
import { recordChange } from '../store/journal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import { write } from '../store/store.ts';
import type { StepOutcome } from './outcome.ts';
import { noteInRun } from './run.ts';

type Patch = Parameters<typeof moveChange>[5];

/** One move of a change with its journal line, both or neither. */
export async function moveIn(
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

/** Writes what came of a step: the move, its journal line and what the run remembers, all in one transaction. */
export const recordOutcome = async (outcome: StepOutcome): Promise<void> =>
  outcome && void (await write((tx) => recordIn(tx, outcome)));

async function recordIn(tx: WriteTx, outcome: NonNullable<StepOutcome>): Promise<object | Refusal> {
  const { change, run, now } = outcome.work;
  const move = (from: readonly ChangeState[], to: ChangeState, event: JournalEvent | null, patch: Patch) =>
    moveIn(tx, change, now, from, to, event, patch);
  /** The record as it is now, while it is still in this state. */
  const patch = async (state: ChangeState, with_: Patch) => {
    const current = await tx.objectStore('changes').get(change.id);
    if (current?.state === state) await tx.objectStore('changes').put({ ...current, ...with_ });
  };
  switch (outcome.came) {
    case 'filled': {
      const { formId, held, required } = outcome.done;
      return move(['filling'], 'awaiting-save', 'fill-done', { formId: formId ?? change.formId, held, required });
    }
    case 'to-read':
      return move(['filling', 'awaiting-save'], 'verifying', null, {
        reason: outcome.otherwise,
        savedBy: change.savedBy ?? (change.state === 'awaiting-save' ? 'you' : null),
      });
    case 'applied': {
      const { proof, formId = change.formId } = outcome;
      const event = proof === 'read-back' ? 'change-applied' : 'change-by-hand';
      return move(['verifying'], 'applied', event, { proof, formId });
    }
    case 'failed': {
      const from: ChangeState[] = ['approved', 'filling', 'awaiting-save', 'verifying'];
      return move(from, 'failed', 'change-failed', { reason: outcome.reason, proof: null });
    }
    case 'unclear': {
      const { choices } = outcome;
      const which = choices.length === 1 ? 'entry-not-named' : 'entry-ambiguous';
      const reason = change.state === 'verifying' ? 'not-read-back' : which;
      return move(['approved', 'verifying'], 'failed', 'change-failed', { reason, choices, proof: null });
    }
    case 'conflict': {
      const { live, reason } = outcome;
      const from: ChangeState[] = ['approved', 'filling', 'verifying'];
      return move(from, 'conflict', 'change-conflict', { reason, live, approval: null });
    }
    case 'unpressed':
      await patch('verifying', { reason: outcome.reason, savedBy: null });
      return {};
    case 'stuck':
      await noteInRun(tx, run, { trouble: outcome.reason, running: false, opened: 0, listed: 0, askedWhose: false });
      return {};
    case 'noted':
      if (outcome.found) await patch('approved', outcome.found);
      await noteInRun(tx, run, outcome.run);
      return {};
  }
}
