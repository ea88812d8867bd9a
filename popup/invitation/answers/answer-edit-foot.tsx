import { useOwner } from '../../app/owner-context.ts';
import { t } from '../../app/strings.ts';
import { useAct } from '../../app/use-act.ts';
import { problemOf } from '../../change/foot-edit.tsx';
import { useLooked } from '../../change/use-looked.ts';
import { Unlock } from '../../lock/unlock.tsx';
import { useUnlock } from '../../lock/use-unlock.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import type { AnswerEdit } from './use-answer-edit.ts';

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
