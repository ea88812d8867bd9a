import type { Decision } from '../../../src/invitation/answer.ts';
import type { QueueItem, TemplateView } from '../../../src/invitation/contract.ts';
import type { StringKey } from '../../app/strings.ts';
import type { Tone } from '../../ui/format/labels.ts';

export const DECISION_WORDS: Readonly<Record<Decision, StringKey>> = {
  accept: 'queue_accept',
  ignore: 'queue_ignore',
  reply: 'queue_reply',
  ask: 'queue_ask',
};

interface Word {
  readonly key: StringKey;
  readonly tone: Tone;
}

const STATES: Readonly<Record<QueueItem['state'], Word>> = {
  open: { key: 'queue_state_open', tone: 'soft' },
  decided: { key: 'queue_state_decided', tone: 'soft' },
  sent: { key: 'desk_slot_sent', tone: 'soft' },
  approved: { key: 'desk_slot_approved', tone: 'good' },
  done: { key: 'queue_state_done', tone: 'good' },
  rejected: { key: 'desk_slot_rejected', tone: 'you' },
  asked: { key: 'desk_slot_asked', tone: 'you' },
  failed: { key: 'queue_state_failed', tone: 'you' },
  lapsed: { key: 'desk_slot_lapsed', tone: 'you' },
};

/** Where an invitation stands; one that was only decided says what was decided and no more. */
export function queueState({ state, decision, problems, ready }: QueueItem): Word {
  if (ready && problems.length > 0) return { key: 'desk_slot_toFix', tone: 'stop' };
  if (state === 'sent' && decision === null) return { key: 'desk_slot_takenBack', tone: 'soft' };
  return STATES[state];
}

export const TEMPLATE_STATES: Readonly<Record<TemplateView['state'], Word>> = {
  new: { key: 'queue_template_new', tone: 'soft' },
  sent: { key: 'queue_template_sent', tone: 'soft' },
  approved: { key: 'desk_slot_approved', tone: 'good' },
  rejected: { key: 'desk_slot_rejected', tone: 'you' },
  asked: { key: 'desk_slot_asked', tone: 'you' },
};
