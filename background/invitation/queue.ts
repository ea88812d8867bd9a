import { sha256url } from '../../src/bytes.ts';
import { covers, type Scope } from '../../src/grant/scope.ts';
import { unknownIn } from '../../src/invitation/templates.ts';
import { LIMITS } from '../../src/profile/limits.ts';
import { samePerson } from '../../src/profile/path.ts';
import { type Refusal, refuse } from '../../src/refusals.ts';
import { findHidden } from '../../src/text/hidden.ts';
import { normalise } from '../../src/text/normalise.ts';
import type { Invitation } from '../../src/wire/invitation.ts';
import type { OutcomeLine } from '../../src/wire/outcome.ts';
import type { QueueRecord, TemplateRecord } from './records.ts';

export const queueKey = (client: string, path: string): string => `${client}/${path}`;

/** The ids under which an answer and a reply go out, the same in every round. */
export const changeIds = (path: string) => {
  const short = sha256url(path).slice(0, 22);
  return { accept: `accept-${short}`, ignore: `ignore-${short}`, reply: `reply-${short}` };
};
export const templateChangeId = (id: string): string => `template-${id}`;

const isDone = (outcome: OutcomeLine | null): boolean =>
  outcome?.outcome === 'applied' || outcome?.outcome === 'by-hand';

/** Whether nothing more is to be decided: the invitation was answered. */
export const isAnswered = ({ answered }: QueueRecord): boolean => isDone(answered);
/** Nothing was decided about it yet, here or by the client. */
export const isUndecided = (record: QueueRecord): boolean =>
  record.decision === null && !isAnswered(record) && !record.invitation.onlyOwner;
/** The client has an answer of ours and said nothing. */
export const isUnanswered = (record: QueueRecord): boolean =>
  record.sent !== null && !isAnswerReady(record) && record.answered === null;
export const isReplied = ({ replied }: QueueRecord): boolean => isDone(replied);

/**
 * What a share makes of one invitation. Decisions stay; somebody who was answered and stands in a later list has invited
 * anew. An older list changes nothing. `readAt` in ms.
 */
export function merged(
  known: QueueRecord | undefined,
  client: string,
  invitation: Invitation,
  readAt: number,
): QueueRecord {
  if (known && known.readAt >= readAt) return known;
  const isAnother = known && !samePerson(known.invitation, invitation);
  const isAnew = known?.answered && isDone(known.answered) && known.answered.at < readAt;
  if (known && !isAnother && !isAnew) return { ...known, invitation: richer(known.invitation, invitation), readAt };
  return {
    key: queueKey(client, invitation.path),
    client,
    invitation,
    readAt,
    decision: null,
    reply: '',
    template: null,
    sent: null,
    answered: null,
    replied: null,
  };
}

/** A data export says less than the page: what is known is kept where the newer list says nothing. */
const richer = (old: Invitation, fresh: Invitation): Invitation => ({
  ...fresh,
  headline: fresh.headline || old.headline,
  note: fresh.note || old.note,
  mutual: fresh.mutual ?? old.mutual,
  age: fresh.age || old.age,
  sentAt: fresh.sentAt ?? old.sentAt,
  onlyOwner: fresh.onlyOwner || old.onlyOwner,
});

/** Whether the next message carries an answer to this invitation: decided, and not as it was last sent. */
export function isAnswerReady(record: QueueRecord): boolean {
  const { decision, sent, invitation } = record;
  if (decision === null || decision === 'ask' || invitation.onlyOwner) return false;
  if (isAnswered(record)) return decision === 'reply' && !isReplied(record) && !isAsSent(record);
  return sent === null || !isAsSent(record) || record.answered?.outcome === 'lapsed';
}

const isAsSent = ({ decision, reply, sent }: QueueRecord): boolean =>
  sent !== null && sent.decision === decision && (decision !== 'reply' || sent.reply === normalise(reply));

/** What keeps an answer from being sent. */
export function answerProblems({ decision, reply }: QueueRecord, scope: Scope): Refusal[] {
  if (decision === null || decision === 'ask') return [];
  const needed = decision === 'reply' ? (['accept', 'reply'] as const) : ([decision] as const);
  const problems: Refusal[] = needed.every((verb) => covers(scope, 'invitations', verb))
    ? []
    : [refuse('out-of-scope', 'invitations')];
  if (decision === 'reply') problems.push(...textProblems(reply, 'reply'));
  return problems;
}

export function textProblems(text: string, field: 'reply' | 'template'): Refusal[] {
  const problems: Refusal[] = [];
  const plain = normalise(text);
  if (plain.trim() === '') problems.push(refuse('required-text-missing', field));
  if (plain.length > LIMITS.message) problems.push(refuse('over-limit', field));
  if (findHidden(plain).length > 0) problems.push(refuse('hidden-characters', field));
  if (field === 'template' ? unknownIn(plain).length > 0 : /[{}]/.test(plain))
    problems.push(refuse('open-variable', field));
  return problems;
}

/** The changes an answer is on the wire: accepting or ignoring, and the message apart, for one may fail without the other. */
export function changesOf(record: QueueRecord) {
  const { invitation, decision, reply } = record;
  const ids = changeIds(invitation.path);
  const entry = { title: invitation.name, company: '', path: invitation.path };
  const change = (op: 'accept' | 'ignore' | 'reply', name: 'answer' | 'reply', after: string) => ({
    id: ids[op],
    section: 'invitations',
    op,
    entry,
    fields: [{ name, before: '', after }],
    rationale: '',
  });
  const answer = decision === 'ignore' ? change('ignore', 'answer', 'ignore') : change('accept', 'answer', 'accept');
  const message = change('reply', 'reply', normalise(reply));
  if (decision !== 'reply') return [answer];
  // an answer the client has already is left alone: a new one would take the client's yes back
  const isAnswerOut =
    record.sent !== null && record.sent.decision !== 'ignore' && record.answered?.outcome !== 'lapsed';
  return isAnswered(record) || isAnswerOut ? [message] : [answer, message];
}

/** The other way of answering, when that one was sent before: the message takes it back. */
export function takenBack({ invitation, decision, sent }: QueueRecord): string[] {
  if (sent === null || sent.decision === decision) return [];
  const ids = changeIds(invitation.path);
  const was =
    sent.decision === 'ignore' ? [ids.ignore] : sent.decision === 'reply' ? [ids.accept, ids.reply] : [ids.accept];
  const now =
    decision === 'ignore'
      ? [ids.ignore]
      : decision === 'reply'
        ? [ids.accept, ids.reply]
        : decision === 'accept'
          ? [ids.accept]
          : [];
  return was.filter((id) => !now.includes(id));
}

export const isTemplateReady = ({ text, name, sent }: TemplateRecord): boolean =>
  sent === null || sent.text !== normalise(text) || sent.name !== name;

export const templateChange = ({ id, name, text }: TemplateRecord) => ({
  id: templateChangeId(id),
  section: 'invitations',
  op: 'template',
  entry: { title: name, company: '' },
  fields: [{ name: 'template' as const, before: '', after: normalise(text) }],
  rationale: '',
});

/** What the client's answer says of this invitation: undefined when it is about something else, or an earlier round. */
export function settledAnswer(record: QueueRecord, outcome: OutcomeLine): QueueRecord | undefined {
  const ids = changeIds(record.invitation.path);
  if (record.sent === null || outcome.rev > record.sent.rev) return undefined;
  if (outcome.change === ids.reply) {
    return record.replied && record.replied.at >= outcome.at ? undefined : { ...record, replied: outcome };
  }
  const isAnswer = outcome.change === (record.sent.decision === 'ignore' ? ids.ignore : ids.accept);
  if (!isAnswer || (record.answered && record.answered.at >= outcome.at)) return undefined;
  return { ...record, answered: outcome };
}
