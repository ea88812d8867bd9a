import { useEffect, useRef } from 'preact/hooks';
import { useOwner } from '../../app/owner-context.ts';
import { t } from '../../app/strings.ts';
import { useAct } from '../../app/use-act.ts';
import { useShown } from '../../change/use-shown.ts';
import { useOnScreen } from '../../ui/hooks/use-on-screen.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { isolated } from '../../ui/sentence.tsx';
import { Theirs } from '../../ui/theirs.tsx';
import { anchorOf } from './answer-anchor.ts';
import type { AnswerRowView } from './answer-groups.ts';
import { ReplyBox, ReplyText } from './answer-reply.tsx';
import { InvitationLines } from './invitation-lines.tsx';
import { type AnswerEdit, wordsOf } from './use-answer-edit.ts';

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
  const { answer } = row;
  const words = wordsOf(row);
  // a reply alone is its words, and they tell for themselves
  const isWords = words === answer && words.text !== '';
  useShown(answer, onScreen, !isWords && !answer.shown);
  const button = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (wasEdited.current && !edit) button.current?.focus();
    wasEdited.current = edit !== undefined;
  }, [edit]);
  const takeOut = async () => {
    for (const id of row.ids) await act('review.reject', { id, comment: '' }, () => say(t('answers_takenOut')));
  };
  return (
    <li ref={place} id={isWords ? undefined : anchorOf(answer)} class="answer-row">
      <div class="row apart">
        <strong>
          <Theirs text={answer.name} />
        </strong>
        <span class="row">
          {words.text !== '' && !edit && (
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
      {words.text !== '' && !edit && <ReplyText words={words} />}
      {refusal && <RefusalNotice refusal={refusal} />}
    </li>
  );
}
