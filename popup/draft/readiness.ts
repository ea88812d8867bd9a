import type { SlotView } from '../../src/draft/contract.ts';
import type { ClientView } from '../../src/rpc/app.ts';
import { refusalSentence, type StringKey, t, tn } from '../app/strings.ts';
import { type OutgoingAnswers, outgoingAnswers } from '../invitation/triage/outgoing-answers.ts';
import type { Queue } from '../invitation/triage/use-queue.ts';
import { firstName } from '../ui/format/labels.ts';
import { realProblems, slotCameBack, slotLabel } from './slot-state.ts';

export interface Readiness {
  readonly ready: readonly SlotView[];
  /** What the next message takes back. */
  readonly takenBack: readonly SlotView[];
  /** Answers to invitations and templates that the next message carries, and what they are. */
  readonly answers: OutgoingAnswers;
  /** How much the next message takes back, slots and answers. */
  readonly withdrawing: number;
  /** Why nothing can be sent now, one sentence each; empty when the message can go. */
  readonly reasons: readonly string[];
}

const BY_STATUS: Readonly<Partial<Record<ClientView['status'], StringKey>>> = {
  asked: 'desk_cannot_asked',
  refused: 'desk_cannot_refused',
  paused: 'desk_cannot_paused',
  expired: 'desk_cannot_expired',
  revoked: 'desk_cannot_revoked',
  'not-yet': 'desk_cannot_notYet',
};

/** What the next message would hold, and what stands in its way. */
export function readiness(client: ClientView, now: number, queue: Queue | undefined): Readiness {
  const first = firstName(client.name);
  const ready = client.slots.filter((slot) => slot.ready);
  const takenBack = client.slots.filter((slot) => slot.dropped);
  const answers = outgoingAnswers(client, queue);
  const withdrawing = client.withdrawing;
  const carried = { ready, takenBack, answers, withdrawing };
  const over = client.status === 'active' && client.endsAt !== null && client.endsAt <= now;
  const byStatus = BY_STATUS[over ? 'expired' : client.status];
  if (byStatus) return { ...carried, reasons: [t(byStatus, first)] };

  const left = client.maxChanges - client.used;
  const reasons = client.problems
    .filter(({ refused }) => refused !== 'nothing-to-send' && refused !== 'over-budget')
    .map(refusalSentence);
  if (left < ready.length || client.problems.some(({ refused }) => refused === 'over-budget'))
    reasons.push(tn('desk_cannot_budget', Math.max(0, left), first));
  for (const slot of ready) if (realProblems(slot).length > 0) reasons.push(t('desk_cannot_slot', slotLabel(slot)));
  reasons.push(...answers.reasons);
  if (ready.length + answers.count + withdrawing === 0) reasons.push(nothingReady(client, first));
  // many skills may need the same fix
  return { ...carried, reasons: [...new Set(reasons)] };
}

/** Why there is nothing to send: it came back, it is on its way, or nothing was written. */
function nothingReady({ slots, queue }: ClientView, first: string): string {
  if (queue.undecided > 0) return t('queue_cannot_nothing');
  if (slots.some(slotCameBack)) return t('desk_cannot_cameBack');
  return slots.some(({ state }) => state !== 'untouched') ? t('desk_cannot_allSent', first) : t('desk_cannot_nothing');
}
