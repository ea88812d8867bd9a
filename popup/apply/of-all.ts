import type { CodeAbout } from '../../src/refusal-codes.ts';
import type { PlanView } from '../../src/rpc/views.ts';
import type { StringKey } from '../app/strings.ts';

/** What holds everything back until the owner presses its button. */
export const OF_ALL = {
  stopped: { message: 'stop.resume', label: 'owner_startAgain' },
  'clock-went-back': { message: 'clock.confirm', label: 'panelTimeIsRight' },
  'store-went-back': { message: 'store.confirm', label: 'panelStoreKnown' },
} as const satisfies Partial<Record<CodeAbout<'all'>, { message: string; label: StringKey }>>;

export const isOfAll = (trouble: PlanView['trouble']): trouble is keyof typeof OF_ALL =>
  trouble !== null && Object.hasOwn(OF_ALL, trouble);
