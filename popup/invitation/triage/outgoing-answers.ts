import type { Decision } from '../../../src/invitation/answer.ts';
import type { QueueItem, TemplateView } from '../../../src/invitation/contract.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { formatList, isolated, t, tn } from '../../app/strings.ts';
import type { Queue } from './use-queue.ts';

/** What the next message holds beside the slots. */
export interface OutgoingAnswers {
  readonly items: readonly QueueItem[];
  readonly templates: readonly TemplateView[];
  /** How many go with the next message, as the worker counts them, and how many with the one after. */
  readonly count: number;
  readonly later: number;
  readonly reasons: readonly string[];
}

const NAMED = 3;

/** What is ready of the queue, and what keeps it from being sent. */
export function outgoingAnswers({ queue: counts }: ClientView, queue: Queue | undefined): OutgoingAnswers {
  const items = (queue?.items ?? []).filter(({ ready }) => ready);
  const templates = (queue?.templates ?? []).filter(({ ready }) => ready);
  const wrong = items.filter(({ problems }) => problems.length > 0);
  const named = formatList(wrong.slice(0, NAMED).map(({ invitation }) => isolated(invitation.name)));
  return {
    items,
    templates,
    count: counts.ready,
    later: counts.later,
    reasons: [
      ...(wrong.length > 0 ? [tn('queue_cannot_fix', wrong.length, named)] : []),
      ...templates
        .filter(({ problems }) => problems.length > 0)
        .map(({ name }) => t('desk_cannot_slot', isolated(name))),
    ],
  };
}

/** "12 accept, 3 ignore, 5 accept and reply, 1 template" */
export function answersInWords({ items, templates }: OutgoingAnswers): string {
  const many = (decision: Decision) => items.filter((item) => item.decision === decision).length;
  const [accept, ignore, reply] = [many('accept'), many('ignore'), many('reply')];
  return formatList([
    ...(accept > 0 ? [tn('queue_next_accept', accept)] : []),
    ...(ignore > 0 ? [tn('queue_next_ignore', ignore)] : []),
    ...(reply > 0 ? [tn('queue_next_reply', reply)] : []),
    ...(templates.length > 0 ? [tn('queue_next_template', templates.length)] : []),
  ]);
}
