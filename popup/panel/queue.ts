import type { QueueItemView, QueueView } from '../../src/messages/views.ts';
import { ask } from '../ask.ts';
import type { Source } from './use-steps.ts';

const STEP_MS = 400;

/** How a line of the list stands: what is in the profile, what is to come, what the owner must look at, what is out. */
export type Standing = 'done' | 'to-come' | 'look' | 'out';

const STANDING: Readonly<Record<QueueItemView['state'], Standing>> = {
  applied: 'done',
  approved: 'to-come',
  filling: 'to-come',
  'awaiting-save': 'to-come',
  verifying: 'to-come',
  failed: 'look',
  conflict: 'look',
  pending: 'out',
  rejected: 'out',
  'changes-asked': 'out',
  superseded: 'out',
  withdrawn: 'out',
  lapsed: 'out',
};

export function standing(item: QueueItemView): Standing {
  const place = STANDING[item.state];
  return place !== 'done' && isSkipped(item) ? 'out' : place;
}

/** The owner pressed Skip; it is tried again when the owner starts again. */
export const isSkipped = (item: QueueItemView): boolean => item.skipped;

export interface Tally {
  readonly total: number;
  readonly readBack: number;
  readonly byHand: number;
  readonly toCome: number;
  readonly look: number;
  readonly out: number;
}

export function tally(items: readonly QueueItemView[]): Tally {
  const count = (is: (item: QueueItemView) => boolean) => items.filter(is).length;
  const byHand = count((item) => standing(item) === 'done' && item.proof === 'by-hand');
  return {
    total: items.length,
    readBack: count((item) => standing(item) === 'done') - byHand,
    byHand,
    toCome: count((item) => standing(item) === 'to-come'),
    look: count((item) => standing(item) === 'look'),
    out: count((item) => standing(item) === 'out'),
  };
}

/** True when nothing is put in before the owner says "go on", from the tab that shows the profile. */
export const waitsForStart = (queue: QueueView): boolean => !queue.running || queue.trouble !== null;

/** True before the first start: nothing was put in yet. */
export const isFresh = (queue: QueueView): boolean =>
  queue.waitingFor === 'start' && queue.trouble === null && queue.items.every(({ state }) => state === 'approved');

// With nothing left to put in, one more step ends the run.
const pace = (queue: QueueView): number | null =>
  waitsForStart(queue) || queue.waitingFor === 'copy' ? null : STEP_MS;

export const queueSource: Source<QueueView> = {
  look: () => ask('apply.queue', {}),
  step: () => ask('apply.step', {}),
  pace,
};
