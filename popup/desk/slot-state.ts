import type { SlotState, SlotView } from '../../src/messages/desk-views.ts';
import type { Refusal } from '../../src/refusal.ts';
import { type StringKey, t } from '../strings.ts';
import type { ClientState } from './client-state.ts';

const WORDS: Readonly<Record<SlotState, { key: StringKey; tone: ClientState['tone'] }>> = {
  untouched: { key: 'desk_slot_untouched', tone: 'soft' },
  drafted: { key: 'desk_slot_drafted', tone: 'soft' },
  sent: { key: 'desk_slot_sent', tone: 'soft' },
  approved: { key: 'desk_slot_approved', tone: 'good' },
  applied: { key: 'desk_slot_applied', tone: 'good' },
  'by-hand': { key: 'desk_slot_byHand', tone: 'good' },
  rejected: { key: 'desk_slot_rejected', tone: 'you' },
  asked: { key: 'desk_slot_asked', tone: 'you' },
  failed: { key: 'desk_slot_failed', tone: 'you' },
  conflict: { key: 'desk_slot_conflict', tone: 'you' },
  lapsed: { key: 'desk_slot_lapsed', tone: 'you' },
};

/** The state in plain words; a draft that cannot be sent says so. */
export function slotState(slot: SlotView): { text: string; tone: ClientState['tone'] } {
  if (slot.ready && realProblems(slot).length > 0) return { text: t('desk_slot_toFix'), tone: 'stop' };
  const { key, tone } = WORDS[slot.state];
  return { text: t(key), tone };
}

/** A draft that says the same as the profile is not a mistake, only not a change yet. */
export const realProblems = (slot: SlotView): Refusal[] =>
  slot.problems.filter(({ refused }) => refused !== 'nothing-changed');

/** The slot to show first: what the client sent back, then what is drafted, then the first. */
export const firstToShow = (slots: readonly SlotView[]): SlotView | undefined =>
  slots.find((slot) => WORDS[slot.state].tone === 'you' && !slot.ready) ??
  slots.find((slot) => slot.state === 'drafted') ??
  slots[0];
