import { useRef, useState } from 'preact/hooks';
import { useOwner } from '../owner-context.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { isolated } from '../parts/sentence.tsx';
import { Theirs } from '../parts/theirs.tsx';
import { t } from '../strings.ts';
import { useAct } from '../use-act.ts';
import { AnswerEdit, isBeingEdited } from './answer-edit.tsx';
import type { AnswerRowView } from './answer-groups.ts';
import { InvitationLines } from './invitation-lines.tsx';
import { useOnScreen } from './use-on-screen.ts';
import { useShown } from './use-shown.ts';

/**
 * One person: who it is, what they wrote, what would be written back, and the ways to write something else or to take them
 * out of the group. `id` is the grant.
 */
export function AnswerRow({ row, id }: { row: AnswerRowView; id: string }) {
  const { say } = useOwner();
  const { act, refusal, busy } = useAct();
  const place = useRef<HTMLLIElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const [editing, setEditing] = useState(() => isBeingEdited(row));
  const onScreen = useOnScreen(place);
  const { answer, reply, shown } = row;
  useShown(answer.id, onScreen, !shown);
  useShown(reply?.id ?? answer.id, onScreen, reply !== null && !shown);
  const text = reply?.text ?? answer.text;
  const takeOut = async () => {
    for (const each of row.ids) await act('review.reject', { id: each, comment: '' }, () => say(t('answers_takenOut')));
  };
  const endEditing = () => {
    setEditing(false);
    requestAnimationFrame(() => edit.current?.focus());
  };
  return (
    <li ref={place} class="answer-row">
      <div class="row apart">
        <strong>
          <Theirs text={answer.name} />
        </strong>
        <span class="row">
          {text !== '' && !editing && (
            <button
              ref={edit}
              type="button"
              class="link small"
              aria-label={t('answers_editWho', isolated(answer.name))}
              onClick={() => setEditing(true)}
            >
              {t('review_edit')}
            </button>
          )}
          <button
            type="button"
            class="link small"
            disabled={busy}
            aria-label={t('answers_takeOutWho', isolated(answer.name))}
            onClick={() => void takeOut()}
          >
            {t('answers_takeOut')}
          </button>
        </span>
      </div>
      {answer.invitation && <InvitationLines invitation={answer.invitation} />}
      {editing && <AnswerEdit row={row} id={id} onEnd={endEditing} />}
      {text !== '' && !editing && (
        <p class="reply">
          <span class="visually-hidden">{t('answers_reply_label')} </span>
          <Theirs text={text} />
        </p>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
    </li>
  );
}
