import type { AnswerView } from '../../../src/rpc/invitation-views.ts';
import type { AnswerRowView } from './answer-groups.ts';
import { wordsOf } from './use-answer-edit.ts';

/** Where an answer, or the words of a reply, stand on the screen. */
export const anchorOf = ({ id }: AnswerView): string => `answer-${id}`;

/** Brings what was not on screen yet to the top of what can be seen: somebody, or the reply to them further down. */
export function bringIntoSight(row: AnswerRowView): void {
  const unseen = row.answer.shown ? wordsOf(row) : row.answer;
  document.getElementById(anchorOf(unseen))?.scrollIntoView();
}
