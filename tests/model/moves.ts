import type { ChangeState } from '../../src/change/states.ts';

const OPEN: readonly ChangeState[] = ['pending', 'approved', 'failed', 'conflict', 'rejected', 'changes-asked'];
const OVERTAKING = ['deliver', 'retry', 'choose', 'review-again', 'lock', 'lock-set'];

/** Who may move a change from one state to another. Nothing else ever does. */
export const MOVES: Readonly<Record<string, readonly string[]>> = {
  'pending>approved': ['approve'],
  'approved>pending': ['stop', 'reopen', 'review-again', 'lock', 'lock-set', 'older-store'],
  'approved>filling': ['step'],
  'approved>failed': ['step'],
  'approved>verifying': ['by-hand'],
  'filling>awaiting-save': ['step'],
  'filling>verifying': ['step'],
  'filling>failed': ['step'],
  'filling>conflict': ['step'],
  'awaiting-save>verifying': ['step'],
  'awaiting-save>failed': ['step'],
  'verifying>applied': ['step', 'by-hand'],
  'verifying>failed': ['step'],
  'approved>applied': ['by-hand'],
  'failed>applied': ['by-hand'],
  'failed>approved': ['retry', 'choose'],
  'failed>verifying': ['retry', 'choose', 'by-hand'],
  'failed>pending': ['retry', 'choose', 'review-again', 'lock', 'lock-set'],
  'conflict>pending': ['review-again'],
  'rejected>pending': ['reopen'],
  'changes-asked>pending': ['reopen'],
  ...Object.fromEntries(
    ['pending', 'failed', 'conflict'].flatMap((from) => [
      [`${from}>rejected`, ['reject']],
      [`${from}>changes-asked`, ['ask']],
    ]),
  ),
  ...Object.fromEntries(
    OPEN.flatMap((from) => [
      [`${from}>superseded`, OVERTAKING],
      [`${from}>withdrawn`, OVERTAKING],
    ]),
  ),
};
