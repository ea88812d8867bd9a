import { useEffect, useState } from 'preact/hooks';
import type { AnswerView } from '../../../src/invitation/contract.ts';
import { useOwner } from '../../app/owner-context.ts';
import { t } from '../../app/strings.ts';
import { useAct } from '../../app/use-act.ts';
import { problemOf } from '../../change/approve-foot.tsx';
import { forgetDraft, keepDecision, loadDraft } from '../../change/use-decision.ts';
import { Unlock } from '../../lock/unlock.tsx';
import { useUnlock } from '../../lock/use-unlock.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { type AnswerRowView, wordsOf } from './answer-groups.ts';

/** One reply in the owner's own words; what was written stays over a closed popup. */
export interface AnswerEdit {
  readonly row: AnswerRowView;
  /** The change that holds the words. */
  readonly words: AnswerView;
  readonly text: string;
  readonly type: (text: string) => void;
  readonly end: () => void;
}

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

/**
 * Approves the reply that the owner wrote. It leaves its group: a text nobody read before is approved by itself, and with
 * it the answer it belongs to. `id` is the grant.
 */
export function AnswerEditFoot({ edit, id }: { edit: AnswerEdit; id: string }) {
  const { say } = useOwner();
  const { act, refusal, busy } = useAct();
  const { row, words, text } = edit;
  const final = [{ name: 'reply' as const, text }];
  const edited = text !== words.text;
  const problem = problemOf('invitations', final);
  const looked = useLooked(row.shown);
  const fits = !busy && problem === '' && looked;
  const approve = async () => {
    let done = false;
    await act('review.approve', { id: words.id, final, edited }, () => {
      done = true;
    });
    if (!done) return;
    edit.end();
    if (row.reply) await act('answers.approve', { ids: [row.answer.id] }, () => {});
    say(t('decided_approved'));
    // the row is gone, and the focus must not fall out of the page
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  const unlocking = useUnlock(`${words.id} ${text}`, () => void approve(), refusal);
  return (
    <>
      <p class="small hint" role="status">
        {problem || (row.shown ? '' : t('edit_readAll'))}
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <Unlock {...unlocking} at={{ at: 'review', id }} />
      <button type="button" class="button next wide" aria-disabled={!fits} onClick={() => fits && unlocking.approve()}>
        {t(edited ? 'edit_approve' : 'answers_approveThis')}
      </button>
      <button type="button" class="button wide" onClick={edit.end}>
        {t('edit_cancelYou')}
      </button>
    </>
  );
}

/** How long the last one that came into sight is read before a yes counts, ms; a little more than the worker asks for. */
const LOOK_MS = 600;

/** True once all of it has been on screen for long enough; `shown` is what the worker knows. */
export function useLooked(shown: boolean): boolean {
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    if (!shown) return setLooked(false);
    const timer = setTimeout(() => setLooked(true), LOOK_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return looked;
}
