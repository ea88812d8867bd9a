import { grantRefusal, grantStatus } from '../../src/grant/grant.ts';
import type { Refusal } from '../../src/refusals.ts';
import type { ClientLineView, ClientView } from '../../src/rpc/app.ts';
import { logMismatchesOf } from '../audit/heads.ts';
import { mayPassOn } from '../grant/may-pass-on.ts';
import type { ClientRecord, ContactRecord } from '../grant/records.ts';
import { isAnswerReady, isUnanswered, isUndecided } from '../invitation/queue.ts';
import type { QueueRecord } from '../invitation/records.ts';
import { type DraftedWork, outgoingOf } from './outgoing.ts';
import type { DraftRecord } from './records.ts';
import { slotState, slotView } from './slot-view.ts';

export function clientStatus(client: ClientRecord, now: number): ClientView['status'] {
  if (client.grant) return grantStatus(client.grant, client.grant, now);
  return client.refusedAt === null ? 'asked' : 'refused';
}

export const clientScope = (client: ClientRecord) => client.grant?.scope ?? client.scope;

/** What keeps the whole message from going out. The owner's browser decides; this spares the writer the round trip. */
export function messageProblems(client: ClientRecord, changes: number, now: number): Refusal[] {
  if (!client.grant) return [];
  const refusal = grantRefusal(client.grant, client.grant, now, [], changes);
  return refusal ? [refusal] : [];
}

const count = (drafts: readonly DraftRecord[], states: readonly string[]) =>
  drafts.filter((draft) => states.includes(slotState(draft))).length;

export const clientLine = (
  client: ClientRecord,
  drafts: readonly DraftRecord[],
  queue: readonly QueueRecord[],
  now: number,
): ClientLineView => ({
  id: client.id,
  name: client.name,
  status: clientStatus(client, now),
  endsAt: client.grant ? (client.grant.revokedAt ?? client.grant.to) : null,
  drafted: count(drafts, ['drafted']) + queue.filter(isAnswerReady).length,
  undecided: queue.filter(isUndecided).length,
  sent: count(drafts, ['sent', 'unknown']) + queue.filter(isUnanswered).length,
  back: count(drafts, ['rejected', 'asked', 'failed', 'conflict', 'lapsed']),
  applied: count(drafts, ['applied', 'by-hand']),
  approved: count(drafts, ['approved']),
  sentAt: client.lastSentAt,
  through: client.grant?.through?.name ?? '',
  mayPassOn: mayPassOn(client, now),
});

export const clientView = (
  client: ClientRecord,
  work: DraftedWork,
  contact: ContactRecord | undefined,
  passed: ClientView['passed'],
  now: number,
): ClientView => {
  const { drafts, queue } = work;
  const outgoing = outgoingOf(work);
  return {
    id: client.id,
    name: client.name,
    status: clientStatus(client, now),
    scope: clientScope(client).map(({ section, verbs }) => ({ section, verbs: [...verbs] })),
    endsAt: client.grant ? (client.grant.revokedAt ?? client.grant.to) : null,
    through: client.grant?.through ? { name: client.grant.through.name, client: client.grant.ownerName } : null,
    mayPassOn: mayPassOn(client, now),
    passed,
    used: client.grant?.used ?? 0,
    maxChanges: client.grant?.maxChanges ?? client.maxChanges,
    words: client.grant ? [...client.grant.words] : null,
    wordsSent: client.grant !== null && (client.grant.used > 0 || passed.length > 0),
    slots: drafts.map((draft) => slotView(draft, clientScope(client), client.snapshot)),
    note: client.note,
    listed: [...(client.snapshot?.sections ?? [])],
    withdrawing: outgoing.dropped.length + outgoing.takenBack.length,
    queue: {
      all: queue.length,
      undecided: queue.filter(isUndecided).length,
      ready: outgoing.answers.length + outgoing.templates.length,
      later: outgoing.later,
    },
    round: client.rev + 1,
    snapshotAt: client.snapshot?.readAt ?? null,
    problems: messageProblems(client, outgoing.changes, now),
    differs: (contact && logMismatchesOf([contact])[0]) ?? null,
  };
};
