import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../src/profile/limits.ts';
import { useOwner } from '../owner-context.ts';
import { Counter } from '../parts/counter.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { isolated, t } from '../strings.ts';
import { useAct } from '../use-act.ts';
import type { AnswerRowView } from './answer-groups.ts';
import { forgetDraft, loadDraft, saveDraft } from './decision-draft.ts';
import { problemOf } from './foot-edit.tsx';
import { Unlock } from './unlock.tsx';
import { useUnlock } from './use-unlock.ts';

/** The change that holds the words, and what is answered with them. */
const wordsOf = ({ answer, reply }: AnswerRowView) => reply ?? answer;

export const isBeingEdited = (row: AnswerRowView): boolean => loadDraft(wordsOf(row).id).mode === 'edit';

/**
 * One reply in the owner's own words. It leaves its group: a text nobody read before is approved by itself, and with it the
 * answer it belongs to. What was written stays over a closed popup.
 */
export function AnswerEdit({ row, id, onEnd }: { row: AnswerRowView; id: string; onEnd: () => void }) {
  const { say } = useOwner();
  const box = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { act, refusal, busy } = useAct();
  const { answer, reply } = row;
  const words = wordsOf(row);
  const [text, setText] = useState(() => loadDraft(words.id).texts.reply ?? words.text);
  // before it is painted: whoever types on at once loses no letter
  useLayoutEffect(() => area.current?.focus(), []);
  const final = [{ name: 'reply' as const, text }];
  const edited = text !== words.text;
  const problem = problemOf('invitations', final);
  const type = (next: string) => {
    setText(next);
    saveDraft(words.id, { mode: 'edit', texts: { reply: next }, comment: '' });
  };
  const end = () => {
    forgetDraft(words.id);
    onEnd();
  };
  const approve = async () => {
    let done = false;
    await act('review.approve', { id: words.id, final, edited }, () => {
      done = true;
    });
    if (!done) return;
    forgetDraft(words.id);
    if (reply) await act('answers.approve', { ids: [answer.id] }, () => {});
    say(t('decided_approved'));
    // the row is gone, and the focus must not fall out of the page
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  const unlocking = useUnlock(`${words.id} ${text}`, () => void approve(), refusal);
  const fits = !busy && problem === '' && row.shown;
  return (
    <div class="stack">
      <div class="row apart">
        <label for={box} class="small">
          {t('answers_reply_to', isolated(answer.name))}
        </label>
        <Counter text={text} limit={LIMITS.message} />
      </div>
      <textarea
        id={box}
        ref={area}
        rows={5}
        dir="auto"
        value={text}
        aria-describedby={`${box}-problem`}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p class="small hint" id={`${box}-problem`} role="status">
        {problem}
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <Unlock {...unlocking} at={{ at: 'review', id }} />
      <button type="button" class="button wide" aria-disabled={!fits} onClick={() => fits && unlocking.approve()}>
        {t(edited ? 'edit_approve' : 'answers_approveThis')}
      </button>
      <button type="button" class="button wide" onClick={end}>
        {t('edit_cancelYou')}
      </button>
    </div>
  );
}
