import type { ChangeState } from '../../src/change/states.ts';
import { isTemplate } from '../../src/invitation/answer.ts';
import type { RefusalCode } from '../../src/refusals.ts';
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

/**
 * Codes that came after the first version, by one that it knows and that is as true: a receipt with any other word is refused
 * by it as a whole. Where none is as exact, by what follows for the profile.
 */
const KNOWN_AS: Readonly<Partial<Record<RefusalCode, RefusalCode>>> = {
  'for-another': 'not-for-you',
  'lock-gone': 'locked',
  'page-translated': 'form-not-found',
  'entry-not-named': 'entry-ambiguous',
  'list-not-understood': 'entry-not-found',
  'more-would-go': 'live-text-changed',
  'goes-unread': 'remove-not-found',
  'page-too-late': 'not-read-back',
  'saved-by-itself': 'saved-differently',
  'invitations-not-understood': 'not-invitations',
  'cards-moving': 'page-moving',
  'export-damaged': 'no-export',
  'message-there': 'already-there',
  'composer-not-blank': 'form-not-blank',
  'not-answered': 'not-saved',
  'profile-not-known': 'not-set-up',
  'nothing-kept': 'unknown-change',
};

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
