import type { QueueItemView, QueueView } from '../../src/messages/views.ts';
import { ask } from '../ask.ts';
import type { Source } from './use-steps.ts';

const STEP_MS = 400;
/** While the page cannot be used, a look now and then is enough to see that it can be again. */
const TROUBLE_MS = 2_000;

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

export const standing = (item: QueueItemView): Standing => STANDING[item.state];

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

/** True when the applying waits for the owner to say "go on", from the tab that shows the profile. */
export const waitsForStart = (queue: QueueView): boolean =>
  !queue.running || queue.trouble !== null || queue.waitingFor === 'start' || queue.waitingFor === 'open-page';

function pace(queue: QueueView): number | null {
  const personActs = queue.waitingFor === 'copy' || queue.waitingFor === 'start';
  if (!queue.running || personActs || !queue.items.some((item) => standing(item) === 'to-come')) return null;
  const pageFails = queue.trouble !== null || queue.waitingFor === 'open-page' || queue.waitingFor === 'decision';
  return pageFails ? TROUBLE_MS : STEP_MS;
}

export const queueSource: Source<QueueView> = {
  look: () => ask('apply.queue', {}),
  step: () => ask('apply.step', {}),
  pace,
};
