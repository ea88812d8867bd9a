import type { ChangeState } from '../../src/change/states.ts';
import { isTemplate } from '../../src/invitation/answer.ts';
import { KNOWN_AS } from '../../src/refusal-codes.ts';
import type { Outcome, OutcomeLine } from '../../src/wire/outcome.ts';
import type { ChangeRecord } from './records.ts';

const OUTCOME_OF: Readonly<Record<ChangeState, Outcome>> = {
  pending: 'pending',
  approved: 'approved',
  // the page may or may not hold it: only a reading of the page may say more
  filling: 'unknown',
  'awaiting-save': 'unknown',
  verifying: 'unknown',
  applied: 'applied',
  failed: 'failed',
  conflict: 'conflict',
  rejected: 'rejected',
  'changes-asked': 'asked',
  superseded: 'superseded',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
};

/** States the delegate waits to hear about. */
const NEWS: readonly ChangeState[] = ['applied', 'failed', 'conflict', 'rejected', 'changes-asked', 'lapsed'];

const version = ({ state, movedAt }: ChangeRecord): string => `${state}@${movedAt}`;

/** True when the delegate has not been told where this change stands, and would want to know. */
export const unreported = (record: ChangeRecord): boolean =>
  (NEWS.includes(record.state) || (record.state === 'approved' && isTemplate(record))) &&
  record.reported !== version(record);

export const reported = (record: ChangeRecord): ChangeRecord => ({ ...record, reported: version(record) });

export const outcomeLine = (record: ChangeRecord): OutcomeLine => ({
  set: record.set,
  rev: record.rev,
  change: record.change.id,
  outcome: outcomeOf(record),
  at: record.movedAt,
  comment: record.comment,
  ...(record.reason === null ? {} : { reason: KNOWN_AS[record.reason] ?? record.reason }),
  ...(record.approval?.edited ? { edited: [...record.approval.final] } : {}),
});

function outcomeOf({ state, proof, reason }: ChangeRecord): Outcome {
  if (state === 'applied' && proof === 'by-hand') return 'by-hand';
  return state === 'failed' && reason === 'not-read-back' ? 'unknown' : OUTCOME_OF[state];
}
