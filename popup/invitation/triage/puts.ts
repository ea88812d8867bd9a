import type { Decision } from '../../../src/invitation/answer.ts';
import type { QueueItem } from '../../../src/invitation/contract.ts';
import { filledAsFar, fillTemplate, valuesFor } from '../../../src/invitation/templates.ts';

/** One person's decision, as the worker takes it. */
export interface Put {
  readonly path: string;
  readonly decision: Decision | null;
  readonly reply?: string;
  readonly template?: string | null;
}

export interface ReplyWords {
  readonly id: string;
  readonly text: string;
}

export interface Decided {
  readonly puts: readonly Put[];
  /** The template cannot be filled for these: nothing is decided about them. */
  readonly open: readonly QueueItem[];
  /** Answered already, or the owner's own to answer. */
  readonly passed: readonly QueueItem[];
}

export const mayDecide = ({ invitation, state }: QueueItem): boolean => !invitation.onlyOwner && state !== 'done';

/** One decision for many. A reply needs a template that can be filled to the last word; who it cannot be filled for is left. */
export function decideAll(
  items: readonly QueueItem[],
  decision: Decision | null,
  words: ReplyWords | undefined,
  ownerName: string,
): Decided {
  const passed = items.filter((item) => !mayDecide(item));
  const rest = items.filter(mayDecide);
  if (decision !== 'reply')
    return { puts: rest.map(({ invitation: { path } }) => ({ path, decision })), open: [], passed };
  const puts: Put[] = [];
  const open: QueueItem[] = [];
  for (const item of rest) {
    const filled = words && fillTemplate(words.text, valuesFor(item.invitation, ownerName));
    if (words && filled && 'text' in filled)
      puts.push({ path: item.invitation.path, decision, reply: filled.text, template: words.id });
    else open.push(item);
  }
  return { puts, open, passed };
}

/** A reply to one person, to be gone over: what cannot be filled in stays in its braces. Words that are there stay. */
export function replyPut(
  { invitation, reply, decision }: QueueItem,
  words: ReplyWords | undefined,
  ownerName: string,
): Put {
  const { path } = invitation;
  if (reply !== '' && (decision === 'reply' || words === undefined)) return { path, decision: 'reply', reply };
  if (words === undefined) return { path, decision: 'reply', reply: '' };
  return {
    path,
    decision: 'reply',
    reply: filledAsFar(words.text, valuesFor(invitation, ownerName)),
    template: words.id,
  };
}

/** What takes these decisions back to what stands now. */
export const putsBack = (items: readonly QueueItem[], puts: readonly Put[]): Put[] => {
  const byPath = new Map(items.map((item) => [item.invitation.path, item]));
  return puts.flatMap(({ path }) => {
    const item = byPath.get(path);
    return item ? [{ path, decision: item.decision, reply: item.reply, template: item.template }] : [];
  });
};

/** What the queue looks like before the worker has said so. */
export const withPut = (item: QueueItem, { decision, reply }: Put): QueueItem => {
  const text = reply ?? item.reply;
  if (item.decision === decision && item.reply === text) return item;
  return {
    ...item,
    decision,
    reply: text,
    state: decision === null ? 'open' : 'decided',
    ready: decision !== null && decision !== 'ask',
  };
};
