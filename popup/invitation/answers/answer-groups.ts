import type { AnswerView } from '../../../src/invitation/contract.ts';

/** One person in a group: the answer, and with a reply the message too. */
export interface AnswerRowView {
  readonly id: string;
  /** The changes that are approved together. */
  readonly ids: readonly string[];
  readonly answer: AnswerView;
  readonly reply: AnswerView | null;
  readonly shown: boolean;
}

export interface AnswerGroup {
  readonly kind: 'accept' | 'ignore' | 'reply';
  readonly rows: readonly AnswerRowView[];
}

/**
 * What waits, by what it does. Accepting somebody and writing to them is one row, when the words were approved before; a
 * message in other words is no part of any group.
 */
export function answerGroups(answers: readonly AnswerView[]): AnswerGroup[] {
  const waiting = answers.filter(({ tier, state }) => tier === 'group' && state === 'pending');
  const replies = new Map(waiting.filter(({ op }) => op === 'reply').map((reply) => [pathOf(reply), reply]));
  const rows = waiting
    .filter(({ op }) => op !== 'reply')
    .map(
      (answer): AnswerRowView => rowOf(answer, answer.op === 'accept' ? (replies.get(pathOf(answer)) ?? null) : null),
    );
  const alone = [...replies.values()]
    .filter((reply) => !rows.some((row) => row.reply?.id === reply.id))
    .map((reply) => rowOf(reply, null));
  const group = (kind: AnswerGroup['kind'], of: readonly AnswerRowView[]) => ({ kind, rows: of });
  return [
    group(
      'accept',
      rows.filter(({ answer, reply }) => answer.op === 'accept' && reply === null),
    ),
    group('reply', [...rows.filter(({ reply }) => reply !== null), ...alone]),
    group(
      'ignore',
      rows.filter(({ answer }) => answer.op === 'ignore'),
    ),
  ].filter((each) => each.rows.length > 0);
}

const pathOf = ({ invitation, name }: AnswerView): string => invitation?.path ?? name;

const rowOf = (answer: AnswerView, reply: AnswerView | null): AnswerRowView => ({
  id: answer.id,
  ids: reply ? [answer.id, reply.id] : [answer.id],
  answer,
  reply,
  shown: answer.shown && (reply?.shown ?? true),
});

/** Where an answer, or the words of a reply, stand on the screen. */
export const anchorOf = ({ id }: AnswerView): string => `answer-${id}`;

/** Brings what was not on screen yet to the top of what can be seen: somebody, or the reply to them further down. */
export function bringIntoSight(row: AnswerRowView): void {
  const unseen = row.answer.shown ? wordsOf(row) : row.answer;
  document.getElementById(anchorOf(unseen))?.scrollIntoView();
}

/** The change of a row that holds the words; of an answer without any, the answer itself. */
export const wordsOf = ({ answer, reply }: AnswerRowView): AnswerView => reply ?? answer;
