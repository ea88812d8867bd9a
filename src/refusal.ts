/**
 * Every way Countersign can say no. A closed list: each code has one sentence in `_locales/en/refusals.json` that says
 * what happened, that nothing was lost and what to do next; a unit test keeps the two in step.
 */
export const REFUSAL_CODES = [
  // what arrived could not be opened or believed
  'nothing-found',
  'truncated',
  'damaged',
  'too-large',
  'not-for-you',
  'from-yourself',
  'unknown-version',
  'wrong-type',
  'wrong-algorithm',
  'bad-signature',
  'malformed',
  'unknown-sender',
  'not-expected-here',
  'replayed',
  'stale-package',
  'older-revision',
  // the grant does not carry it
  'grant-unknown',
  'grant-not-yet',
  'grant-expired',
  'grant-revoked',
  'grant-paused',
  'grant-still-runs',
  'still-in-flight',
  'wider-than-asked',
  'wider-than-given',
  'not-passed-on',
  'out-of-scope',
  'over-budget',
  'pairing-mismatch',
  'identity-not-checked',
  'record-differs',
  // the text may not be sent
  'unknown-section',
  'unknown-field',
  'never-granted',
  'not-a-date',
  'not-a-choice',
  'dates-disagree',
  'listed-twice',
  'too-many-changes',
  'over-limit',
  'required-text-missing',
  'line-breaks',
  'hidden-characters',
  'look-alikes',
  'nothing-changed',
  'before-missing',
  'nothing-to-send',
  'open-variable',
  'not-invited',
  'owner-answers',
  'accept-first',
  'read-one-by-one',
  // the decision does not hold
  'not-shown',
  'too-soon',
  'not-what-you-saw',
  'state-moved',
  'approval-invalid',
  'locked',
  'wrong-pin',
  'too-many-tries',
  'lock-waits',
  'unknown-change',
  // the page was not what it should be
  'page-moving',
  'no-access',
  'signed-out',
  'wrong-account',
  'account-unknown',
  'form-not-found',
  'field-not-found',
  'ambiguous-field',
  'entry-differs',
  'entry-not-found',
  'entry-ambiguous',
  'already-there',
  'form-not-blank',
  'dialog-in-the-way',
  'choice-not-offered',
  'more-is-required',
  'left-half-filled',
  'remove-not-found',
  'undo-not-known',
  'reading-needed',
  'live-text-changed',
  'read-back-differs',
  'save-not-found',
  'save-refused',
  'saved-differently',
  'not-saved',
  'page-not-fresh',
  'not-read-back',
  'not-invitations',
  'no-invitations',
  'no-export',
  'invitation-gone',
  'invitation-changed',
  'answered-already',
  'answered-otherwise',
  'composer-not-found',
  'wrong-recipient',
  // this browser, this moment
  'stopped',
  'clock-went-back',
  'store-went-back',
  'keys-not-kept',
  'not-set-up',
  'not-allowed',
  'storage-failed',
  'store-newer',
  'unexpected',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A typed no. `detail` never carries a member's text, only names of sections, fields or counts. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly detail?: string;
}

export const refuse = (refused: RefusalCode, detail?: string): Refusal =>
  detail === undefined ? { refused } : { refused, detail };

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;
