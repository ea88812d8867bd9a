import { covers } from '../../src/grant/scope.ts';
import type { QueueState } from '../../src/invitation/answer.ts';
import type { QueueItem, QueueView, TemplateView } from '../../src/invitation/contract.ts';
import { refuse } from '../../src/refusals.ts';
import { clientScope } from '../draft/client-view.ts';
import type { DraftedWork } from '../draft/outgoing.ts';
import type { ClientRecord } from '../grant/records.ts';
import { answerProblems, isAnswered, isAnswerReady, isReplied, isTemplateReady, textProblems } from './queue.ts';
import type { QueueRecord, TemplateRecord } from './records.ts';

/** Newest first; what was shared together in the order of the page. */
export const queueView = (client: ClientRecord, { queue, policy }: DraftedWork): QueueView => ({
  items: queue.map((record) => queueItem(client, record)),
  templates: policy.templates.map((template) => templateView(client, template)),
  rules: [...policy.rules],
  ownerName: client.grant?.ownerName ?? '',
});

function queueItem(client: ClientRecord, record: QueueRecord): QueueItem {
  const last = lastOutcome(record);
  return {
    invitation: record.invitation,
    readAt: record.readAt,
    decision: record.decision,
    reply: record.reply,
    template: record.template,
    state: queueState(record),
    ready: isAnswerReady(record),
    problems: answerProblems(record, clientScope(client)),
    comment: last?.comment ?? '',
    ...(last?.reason ? { reason: last.reason } : {}),
  };
}

/** The answer speaks first; once it is through, the reply does. */
const lastOutcome = (record: QueueRecord) => (isAnswered(record) ? record.replied : record.answered);

const STATE_OF: Readonly<Record<string, QueueState>> = {
  approved: 'approved',
  rejected: 'rejected',
  asked: 'asked',
  failed: 'failed',
  conflict: 'failed',
  lapsed: 'lapsed',
};

function queueState(record: QueueRecord): QueueState {
  if (isAnswerReady(record)) return 'decided';
  const isThrough = isAnswered(record) && (record.sent?.decision !== 'reply' || isReplied(record));
  if (isThrough) return 'done';
  if (record.sent === null) return record.decision === null ? 'open' : 'decided';
  return STATE_OF[lastOutcome(record)?.outcome ?? ''] ?? 'sent';
}

function templateView(client: ClientRecord, template: TemplateRecord): TemplateView {
  const ready = isTemplateReady(template);
  const mayPrepare = covers(clientScope(client), 'invitations', 'template');
  return {
    id: template.id,
    name: template.name,
    text: template.text,
    state: templateState(template, ready),
    comment: template.outcome?.comment ?? '',
    ready,
    problems: [
      ...(mayPrepare ? [] : [refuse('out-of-scope', 'invitations')]),
      ...textProblems(template.text, 'template'),
    ],
  };
}

function templateState({ outcome }: TemplateRecord, ready: boolean): TemplateView['state'] {
  if (ready) return 'new';
  const said = outcome?.outcome;
  return said === 'approved' || said === 'rejected' || said === 'asked' ? said : 'sent';
}
