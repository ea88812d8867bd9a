import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { AnswerView } from '../../../src/invitation/contract.ts';
import { LIMITS } from '../../../src/profile/limits.ts';
import { useOwner } from '../../app/owner-context.ts';
import { t } from '../../app/strings.ts';
import { useAct } from '../../app/use-act.ts';
import { useShown } from '../../change/use-shown.ts';
import { Counter } from '../../ui/counter.tsx';
import { useOnScreen } from '../../ui/hooks/use-on-screen.ts';
import { useSeen } from '../../ui/hooks/use-seen.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { isolated } from '../../ui/sentence.tsx';
import { Taken } from '../../ui/taken.tsx';
import { Theirs } from '../../ui/theirs.tsx';
import type { AnswerEdit } from './answer-edit.tsx';
import { type AnswerRowView, anchorOf, wordsOf } from './answer-groups.ts';
import { InvitationLines } from './invitation-lines.tsx';

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

/** The words that would be written; they count as shown when they themselves were on screen, not when the name above was. */
function ReplyText({ words }: { words: AnswerView }) {
  const place = useRef<HTMLParagraphElement>(null);
  useShown(words, useSeen(place, !words.shown).all, !words.shown);
  return (
    <p ref={place} id={anchorOf(words)} class="reply">
      <span class="visually-hidden">{t('answers_reply_label')} </span>
      <Taken text={words.text} taken={words.taken} />
    </p>
  );
}

/** The box for the owner's own words. It begins with those that were proposed, and counts as showing them. */
function ReplyBox({ edit: { row, words, text, type } }: { edit: AnswerEdit }) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useShown(words, useSeen(box, !words.shown).all, !words.shown);
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
