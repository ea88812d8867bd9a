/** What kind of no a code is. Whoever must tell kinds apart asks here, and keeps no list of codes. */
export interface RefusalClass {
  /**
   * `this`: what was just asked, and nothing else. `tab`: whatever is asked of that tab. `all`: nothing goes on until the
   * owner has mended it. `moment`: it passes by itself, and is waited for.
   */
  readonly about: 'this' | 'tab' | 'all' | 'moment';
  /**
   * What is known of the form after it. Of most: nothing was put in. `not-pressed`: the form stands there as it was filled.
   * `form-changed`: nothing was pressed, but the form is not what it was, and what a page that saves by itself has kept of it is
   * read. `no-answer`: nobody has said what was done. `unknown`: it was read, or could not be, and the page may hold anything:
   * tried again by reading it.
   */
  readonly saved?: 'not-pressed' | 'form-changed' | 'no-answer' | 'unknown';
  /** The owner can mend it by hand: a second try finds no field either. */
  readonly byHand?: true;
  /** The owner can mend it by another look at the change: to reject it, or to ask for another version. */
  readonly readAgain?: true;
}

const THIS = { about: 'this' } as const;

/**
 * Every way Countersign can say no. A closed list: each code has its class, and one sentence in `_locales/en/messages.json`
 * that says what happened, that nothing was lost and what to do next; without one of them nothing compiles.
 */
const REFUSALS = {
  // what arrived could not be opened or believed
  'nothing-found': THIS,
  truncated: THIS,
  damaged: THIS,
  'too-large': THIS,
  'not-for-you': THIS,
  'for-another': THIS,
  'from-yourself': THIS,
  'unknown-version': THIS,
  'wrong-type': THIS,
  'wrong-algorithm': THIS,
  'bad-signature': THIS,
  malformed: THIS,
  'unknown-sender': THIS,
  'not-expected-here': THIS,
  replayed: THIS,
  'stale-package': THIS,
  'older-revision': THIS,
  // the grant does not carry it
  'grant-unknown': THIS,
  'grant-not-yet': THIS,
  'grant-expired': THIS,
  'grant-revoked': THIS,
  'grant-paused': { about: 'all' },
  'grant-still-runs': THIS,
  'still-in-flight': THIS,
  'wider-than-asked': THIS,
  'wider-than-given': THIS,
  'not-passed-on': THIS,
  'out-of-scope': THIS,
  'over-budget': THIS,
  'pairing-mismatch': THIS,
  'identity-not-checked': THIS,
  'record-differs': THIS,
  // the text may not be sent
  'unknown-section': THIS,
  'unknown-field': THIS,
  'never-granted': THIS,
  'not-a-date': THIS,
  'not-a-choice': THIS,
  'dates-disagree': THIS,
  'listed-twice': THIS,
  'too-many-changes': THIS,
  'over-limit': THIS,
  'required-text-missing': THIS,
  'line-breaks': THIS,
  'hidden-characters': THIS,
  'look-alikes': THIS,
  'nothing-changed': THIS,
  'before-missing': THIS,
  'nothing-to-send': THIS,
  'open-variable': THIS,
  'not-invited': THIS,
  'owner-answers': THIS,
  'accept-first': THIS,
  'read-one-by-one': THIS,
  // the decision does not hold
  'not-shown': THIS,
  'too-soon': THIS,
  'not-what-you-saw': THIS,
  'state-moved': THIS,
  'approval-invalid': THIS,
  locked: THIS,
  'wrong-pin': THIS,
  'lock-gone': THIS,
  'too-many-tries': THIS,
  'lock-waits': THIS,
  'unknown-change': THIS,
  'nothing-kept': THIS,
  // the page was not what it should be
  'page-moving': { about: 'moment', saved: 'no-answer' },
  'no-access': { about: 'tab' },
  'signed-out': { about: 'tab' },
  'page-translated': { about: 'tab', saved: 'not-pressed' },
  'wrong-account': { about: 'tab' },
  'account-unknown': { about: 'tab' },
  'form-not-found': { about: 'this', saved: 'form-changed' },
  'field-not-found': { about: 'this', saved: 'form-changed', byHand: true },
  'ambiguous-field': { about: 'this', saved: 'form-changed', byHand: true },
  'entry-differs': { about: 'this', saved: 'form-changed' },
  'entry-not-found': { about: 'this', byHand: true },
  'entry-ambiguous': THIS,
  'entry-not-named': { about: 'this', saved: 'not-pressed' },
  'list-not-understood': THIS,
  'already-there': { about: 'this', readAgain: true },
  'form-not-blank': THIS,
  'message-there': { about: 'this', readAgain: true },
  'composer-not-blank': THIS,
  'dialog-in-the-way': { about: 'this', saved: 'not-pressed' },
  'choice-not-offered': { about: 'this', byHand: true, readAgain: true },
  'more-is-required': { about: 'this', saved: 'not-pressed' },
  'left-half-filled': THIS,
  'remove-not-found': { about: 'this', saved: 'not-pressed', byHand: true },
  'more-would-go': THIS,
  'goes-unread': THIS,
  'undo-not-known': THIS,
  'reading-needed': THIS,
  'live-text-changed': THIS,
  'read-back-differs': { about: 'this', saved: 'form-changed' },
  'save-not-found': { about: 'this', saved: 'not-pressed' },
  'page-too-late': { about: 'this', saved: 'not-pressed' },
  'save-refused': THIS,
  'saved-differently': { about: 'this', saved: 'unknown', readAgain: true },
  'saved-by-itself': { about: 'this', saved: 'unknown', readAgain: true },
  'not-saved': THIS,
  'not-answered': THIS,
  'page-not-fresh': { about: 'this', saved: 'not-pressed' },
  'not-read-back': { about: 'this', saved: 'unknown', readAgain: true },
  'not-invitations': THIS,
  'no-invitations': THIS,
  'invitations-not-understood': THIS,
  'cards-moving': THIS,
  'no-export': THIS,
  'export-damaged': THIS,
  'file-too-large': THIS,
  'invitation-gone': THIS,
  'invitation-changed': THIS,
  'answered-already': THIS,
  'answered-otherwise': THIS,
  'composer-not-found': { about: 'this', byHand: true },
  'wrong-recipient': { about: 'this', byHand: true },
  // this browser, this moment
  stopped: { about: 'all' },
  'clock-went-back': { about: 'all' },
  'store-went-back': { about: 'all' },
  'keys-not-kept': { about: 'all' },
  'not-set-up': { about: 'all' },
  'profile-not-known': THIS,
  'not-allowed': THIS,
  'storage-failed': { about: 'all' },
  'store-newer': { about: 'all' },
  unexpected: { about: 'this', saved: 'no-answer' },
} as const satisfies Readonly<Record<string, RefusalClass>>;

export type RefusalCode = keyof typeof REFUSALS;
export const REFUSAL_CODES = /* @__PURE__ */ Object.keys(REFUSALS) as readonly RefusalCode[];

/** The codes that are about the same. */
export type CodeAbout<A extends RefusalClass['about']> = {
  [C in RefusalCode]: (typeof REFUSALS)[C]['about'] extends A ? C : never;
}[RefusalCode];

export const classOf = (code: RefusalCode): RefusalClass => REFUSALS[code];

/**
 * Codes that came after the first version, by one that it knows and that is as true: a receipt with any other word is refused
 * by it as a whole. Where none is as exact, by what follows for the profile.
 */
export const KNOWN_AS: Readonly<Partial<Record<RefusalCode, RefusalCode>>> = {
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
