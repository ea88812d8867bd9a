import { type ChangeState, mayMove } from '../../src/change/states.ts';
import { type Refusal, refuse } from '../../src/refusals.ts';
import type { ChangeRecord } from '../change/records.ts';
import type { WriteTx } from './database.ts';

type Patch = Partial<Omit<ChangeRecord, 'id' | 'state' | 'movedAt'>>;

/**
 * Compare and set: moves a change from one of the named states, or refuses because it is no longer there. Two windows,
 * two panels or a repeated message can therefore never do the same thing twice.
 */
export async function moveChange(
  tx: WriteTx,
  now: number,
  id: string,
  from: readonly ChangeState[],
  to: ChangeState,
  patch: Patch = {},
): Promise<ChangeRecord | Refusal> {
  const store = tx.objectStore('changes');
  const record = await store.get(id);
  if (record === undefined) return refuse('unknown-change');
  if (!from.includes(record.state) || !mayMove(record.state, to)) return refuse('state-moved', record.state);
  // whatever is done with it next, it no longer only waits for a yes that was taken back
  const { takenBack, edit: before = takenBack, ...rest } = record;
  const edit = patch.approval === null && record.approval?.edited ? record.approval.final : before;
  // an edit of the owner's own is kept until the next yes, whatever ended the one it was in; what was read was the text before it
  const kept = edit?.length && !patch.approval ? { edit, shownAt: null } : {};
  const moved: ChangeRecord = { ...rest, ...patch, ...kept, state: to, movedAt: now };
  await store.put(moved);
  return moved;
}
