import { useState } from 'preact/hooks';
import type { AnswerView } from '../../../src/rpc/invitation-views.ts';
import { forgetDraft, keepDecision, loadDraft } from '../../change/decision-draft.ts';
import type { AnswerRowView } from './answer-groups.ts';

/** One reply in the owner's own words; what was written stays over a closed popup. */
export interface AnswerEdit {
  readonly row: AnswerRowView;
  /** The change that holds the words. */
  readonly words: AnswerView;
  readonly text: string;
  readonly type: (text: string) => void;
  readonly end: () => void;
}

/** The change of a row that holds the words; of an answer without any, the answer itself. */
export const wordsOf = ({ answer, reply }: AnswerRowView): AnswerView => reply ?? answer;

export const isBeingEdited = (row: AnswerRowView): boolean => loadDraft(wordsOf(row).id).mode === 'edit';

export function useAnswerEdit(rows: readonly AnswerRowView[]) {
  const [edited, setEdited] = useState(() => rows.find(isBeingEdited)?.id);
  const row = rows.find(({ id }) => id === edited);
  const words = row && wordsOf(row);
  const [typed, setTyped] = useState<string>();
  const begin = ({ id }: AnswerRowView) => {
    setTyped(undefined);
    setEdited(id);
  };
  if (!row || !words) return { begin, edit: undefined };
  const edit: AnswerEdit = {
    row,
    words,
    text: typed ?? loadDraft(words.id).texts.reply ?? words.text,
    type: (text) => {
      setTyped(text);
      keepDecision(words.id, { mode: 'edit', texts: { reply: text }, comment: '' });
    },
    end: () => {
      forgetDraft(words.id);
      setEdited(undefined);
      setTyped(undefined);
    },
  };
  return { begin, edit };
}
