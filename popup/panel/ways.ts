import type { RefusalCode } from '../../src/refusal.ts';

/** Reasons after which a second try finds no field either. */
export const BY_HAND: readonly RefusalCode[] = [
  'field-not-found',
  'ambiguous-field',
  'entry-not-found',
  'choice-not-offered',
  'remove-not-found',
  'composer-not-found',
  'wrong-recipient',
];

/** Reasons whose sentence names another look at the change: to reject it, or to ask for another version. */
export const REVIEWED: readonly RefusalCode[] = [
  'already-there',
  'choice-not-offered',
  'saved-differently',
  'saved-by-itself',
  'not-read-back',
];
