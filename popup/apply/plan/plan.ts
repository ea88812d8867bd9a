import type { PlanItemView, PlanView } from '../../../src/apply/contract.ts';
import { fieldRule } from '../../../src/profile/sections.ts';
import type { CodeAbout } from '../../../src/refusal-codes.ts';
import type { Refusal } from '../../../src/refusals.ts';
import { ask } from '../../app/ask.ts';
import type { StringKey } from '../../app/strings.ts';
import type { Source } from '../use-steps.ts';

/** Between two steps, ms: the page itself is waited for within a step; a person's Save is looked for at leisure. */
const STEP_MS = 100;
const LOOK_MS = 200;

/** How a line of the list stands: what is in the profile, what is to come, what the owner must look at, what is out. */
export type ItemStanding = 'done' | 'to-come' | 'look' | 'out';

const STANDING: Readonly<Record<PlanItemView['state'], ItemStanding>> = {
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

export function standing(item: PlanItemView): ItemStanding {
  const place = STANDING[item.state];
  return place !== 'done' && isSkipped(item) ? 'out' : place;
}

/** The owner pressed Skip; it is tried again when the owner starts again. */
export const isSkipped = (item: PlanItemView): boolean => item.skipped;

/** Whether the plan holds changes under more than one grant. */
export const isSeveral = ({ items }: PlanView): boolean => new Set(items.map(({ grantId }) => grantId)).size > 1;

type FinalText = PlanItemView['final'][number];

export const fieldKind = ({ section }: PlanItemView, { name }: FinalText) => fieldRule(section, name)?.kind ?? 'line';

/** What is typed: nothing for an entry that goes away, and of a new one only what it holds. */
export function typedFields(item: PlanItemView): readonly FinalText[] {
  if (item.op === 'remove') return [];
  if (item.op === 'set') return item.final;
  return item.final.filter(
    (field) => field.text !== '' && !(field.text === 'no' && fieldKind(item, field) === 'check'),
  );
}

export interface Tally {
  readonly total: number;
  readonly readBack: number;
  readonly byHand: number;
  readonly toCome: number;
  readonly look: number;
  readonly out: number;
}

export function tally(items: readonly PlanItemView[]): Tally {
  const count = (is: (item: PlanItemView) => boolean) => items.filter(is).length;
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
export const waitsForStart = (plan: PlanView): boolean => !plan.running || plan.trouble !== null;

/** True before the first start: nothing was put in yet. */
export const isFresh = (plan: PlanView): boolean =>
  plan.waitingFor === 'start' && plan.trouble === null && plan.items.every(({ state }) => state === 'approved');

// With nothing left to put in, one more step ends the run.
const pace = (plan: PlanView): number | null =>
  waitsForStart(plan) || plan.waitingFor === 'copy' ? null : plan.waitingFor === 'your-save' ? LOOK_MS : STEP_MS;

export const planSource: Source<PlanView> = {
  look: () => ask('apply.queue', {}),
  step: () => ask('apply.step', {}),
  pace,
};

/** What a button of the list does: the answer is always the whole plan. */
export type TakeAnswer = (answer: Promise<PlanView | Refusal>) => Promise<void>;

/** What holds everything back until the owner presses its button. */
export const OF_ALL = {
  stopped: { message: 'stop.resume', label: 'owner_startAgain' },
  'clock-went-back': { message: 'clock.confirm', label: 'panelTimeIsRight' },
  'store-went-back': { message: 'store.confirm', label: 'panelStoreKnown' },
} as const satisfies Partial<Record<CodeAbout<'all'>, { message: string; label: StringKey }>>;

export const isOfAll = (trouble: PlanView['trouble']): trouble is keyof typeof OF_ALL =>
  trouble !== null && Object.hasOwn(OF_ALL, trouble);
