import type { ChangeState } from '../../src/change/states.ts';
import { isTemplate } from '../../src/invitation/answer.ts';
import { type Area, type Op, SECTIONS } from '../../src/profile/sections.ts';
import type { ChangeRecord } from '../change/records.ts';

/**
 * The way through the profile, one page after the other. The intro and the headline go last: saving a position can
 * replace the headline. What lies beside the profile comes after it.
 */
const LAST: readonly Area[] = ['about', 'intro', 'headline'];
export const WALK: readonly Area[] = [
  ...SECTIONS.filter((section) => !LAST.includes(section)),
  ...LAST,
  'invitations',
  'post',
];

/** On each page what goes away goes first: a limit of entries may stand in the way of a new one. */
const ON_A_PAGE: readonly Op[] = ['remove', 'set', 'add'];

/** What the side panel lists: everything approved, on its way, ended in a refusal, or done since the run began. */
const LISTED: readonly ChangeState[] = [
  'approved',
  'filling',
  'awaiting-save',
  'verifying',
  'applied',
  'failed',
  'conflict',
];

/** How long a finished change stays in the list, ms. */
const KEEP = 12 * 3_600_000;

export const planned = (changes: readonly ChangeRecord[], now: number): ChangeRecord[] =>
  changes
    .filter((change) => !isTemplate(change))
    .filter(({ state, movedAt }) => LISTED.includes(state) && (state !== 'applied' || movedAt > now - KEEP))
    .sort(
      (a, b) =>
        WALK.indexOf(a.change.section) - WALK.indexOf(b.change.section) ||
        ON_A_PAGE.indexOf(a.change.op) - ON_A_PAGE.indexOf(b.change.op) ||
        a.seq - b.seq,
    );

/** The change to work on: one already on its way first, then the next approved one that was not skipped. */
export const nextUp = (plan: readonly ChangeRecord[]): ChangeRecord | undefined =>
  plan.find(({ state }) => state === 'filling' || state === 'awaiting-save' || state === 'verifying') ??
  plan.find(({ state, skipped }) => state === 'approved' && !skipped);
