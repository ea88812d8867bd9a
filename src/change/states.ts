/** The states of a change on the owner's side, and the only moves between them. */
export const CHANGE_STATES = [
  'pending',
  'approved',
  'filling',
  'awaiting-save',
  'verifying',
  'applied',
  'failed',
  'conflict',
  'rejected',
  'changes-asked',
  'superseded',
  'withdrawn',
  'lapsed',
] as const;

export type ChangeState = (typeof CHANGE_STATES)[number];

const MOVES: Readonly<Record<ChangeState, readonly ChangeState[]>> = {
  pending: ['approved', 'rejected', 'changes-asked', 'superseded', 'withdrawn', 'lapsed'],
  // back to pending: the owner thought again, or pressed "Stop everything"
  approved: ['filling', 'verifying', 'failed', 'conflict', 'pending', 'superseded', 'withdrawn', 'lapsed'],
  filling: ['awaiting-save', 'verifying', 'failed', 'conflict'],
  'awaiting-save': ['verifying', 'failed', 'conflict'],
  verifying: ['applied', 'failed', 'conflict'],
  applied: [],
  failed: ['approved', 'verifying', 'pending', 'rejected', 'changes-asked', 'superseded', 'withdrawn', 'lapsed'],
  conflict: ['pending', 'verifying', 'rejected', 'changes-asked', 'superseded', 'withdrawn', 'lapsed'],
  rejected: ['pending', 'superseded', 'withdrawn', 'lapsed'],
  'changes-asked': ['pending', 'superseded', 'withdrawn', 'lapsed'],
  superseded: [],
  withdrawn: [],
  lapsed: [],
};

export const mayMove = (from: ChangeState, to: ChangeState): boolean => MOVES[from].includes(to);

/** States in which the page may hold typed or saved text; only a reading of the page ends them. */
export const IN_FLIGHT: readonly ChangeState[] = ['filling', 'awaiting-save', 'verifying'];

/** States that a new revision, a withdrawal or the end of the grant closes. */
export const OPEN: readonly ChangeState[] = CHANGE_STATES.filter((state) => mayMove(state, 'lapsed'));

/** Where one section of a client stands, seen from the delegate's side. */
export const SLOT_STATES = [
  'untouched',
  'drafted',
  'sent',
  'applied',
  'by-hand',
  'unknown',
  'approved',
  'rejected',
  'asked',
  'failed',
  'conflict',
  'lapsed',
] as const;
export type SlotState = (typeof SLOT_STATES)[number];
