import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { LIMITS } from '../../src/profile/limits.ts';
import { useOwner } from '../owner-context.ts';
import { Counter } from '../parts/counter.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { isolated } from '../parts/sentence.tsx';
import { Theirs } from '../parts/theirs.tsx';
import { t } from '../strings.ts';
import { useAct } from '../use-act.ts';
import type { AnswerRowView } from './answer-groups.ts';
import { InvitationLines } from './invitation-lines.tsx';
import { type AnswerEdit, wordsOf } from './use-answer-edit.ts';
import { useOnScreen } from './use-on-screen.ts';
import { useShown } from './use-shown.ts';

interface Props {
  readonly row: AnswerRowView;
  /** Given while this reply is being written anew. */
  readonly edit: AnswerEdit | undefined;
  readonly onEdit: () => void;
}

/**
 * One person: who it is, what they wrote, what would be written back, and the ways to write something else or to take them
 * out of the group.
 */
export function AnswerRow({ row, edit, onEdit }: Props) {
  const { say } = useOwner();
  const { act, refusal, busy } = useAct();
  const place = useRef<HTMLLIElement>(null);
  const onScreen = useOnScreen(place);
  const { answer, reply, shown } = row;
  useShown(answer.id, onScreen, !shown);
  useShown(reply?.id ?? answer.id, onScreen, reply !== null && !shown);
  const button = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (wasEdited.current && !edit) button.current?.focus();
    wasEdited.current = edit !== undefined;
  }, [edit]);
  const { text } = wordsOf(row);
  const takeOut = async () => {
    for (const id of row.ids) await act('review.reject', { id, comment: '' }, () => say(t('answers_takenOut')));
  };
  return (
    <li ref={place} class="answer-row">
      <div class="row apart">
        <strong>
          <Theirs text={answer.name} />
        </strong>
        <span class="row">
          {text !== '' && !edit && (
            <button
              ref={button}
              type="button"
              class="link small"
              aria-label={t('answers_editWho', isolated(answer.name))}
              onClick={onEdit}
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
      {edit && <ReplyBox edit={edit} />}
      {text !== '' && !edit && (
        <p class="reply">
          <span class="visually-hidden">{t('answers_reply_label')} </span>
          <Theirs text={text} />
        </p>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
    </li>
  );
}

function ReplyBox({ edit: { row, text, type } }: { edit: AnswerEdit }) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  // before it is painted: whoever types on at once loses no letter
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div class="stack">
      <div class="row apart">
        <label for={id} class="small">
          {t('answers_reply_to', isolated(row.answer.name))}
        </label>
        <Counter text={text} limit={LIMITS.message} />
      </div>
      <textarea
        id={id}
        ref={box}
        rows={5}
        dir="auto"
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
      />
    </div>
  );
}
