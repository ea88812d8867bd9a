import type { ChangeState } from '../../src/changes/states.ts';
import type { SectionName } from '../../src/profile/sections.ts';
import type { ChangeRecord } from '../store/records.ts';

/** The headline goes last: saving a position can replace it. */
const ORDER: readonly SectionName[] = ['experience', 'about', 'headline'];

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
    .filter(({ state, movedAt }) => LISTED.includes(state) && (state !== 'applied' || movedAt > now - KEEP))
    .sort((a, b) => ORDER.indexOf(a.change.section) - ORDER.indexOf(b.change.section) || a.seq - b.seq);

/** The change to work on: one already on its way first, then the next approved one that was not skipped. */
export const nextUp = (plan: readonly ChangeRecord[]): ChangeRecord | undefined =>
  plan.find(({ state }) => state === 'filling' || state === 'awaiting-save' || state === 'verifying') ??
  plan.find(({ state, skipped }) => state === 'approved' && !skipped);
