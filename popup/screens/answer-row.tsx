import { useRef } from 'preact/hooks';
import { useOwner } from '../owner-context.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { isolated } from '../parts/sentence.tsx';
import { Theirs } from '../parts/theirs.tsx';
import { t } from '../strings.ts';
import { useAct } from '../use-act.ts';
import type { AnswerRowView } from './answer-groups.ts';
import { InvitationLines } from './invitation-lines.tsx';
import { useOnScreen } from './use-on-screen.ts';
import { useShown } from './use-shown.ts';

/** One person: who it is, what they wrote, what would be written back, and the way to take them out of the group. */
export function AnswerRow({ row }: { row: AnswerRowView }) {
  const { say } = useOwner();
  const { act, refusal, busy } = useAct();
  const place = useRef<HTMLLIElement>(null);
  const onScreen = useOnScreen(place);
  const { answer, reply, shown } = row;
  useShown(answer.id, onScreen, !shown);
  useShown(reply?.id ?? answer.id, onScreen, reply !== null && !shown);
  const text = reply?.text ?? answer.text;
  const takeOut = async () => {
    for (const id of row.ids) await act('review.reject', { id, comment: '' }, () => say(t('answers_takenOut')));
  };
  return (
    <li ref={place} class="answer-row">
      <div class="row apart">
        <strong>
          <Theirs text={answer.name} />
        </strong>
        <button
          type="button"
          class="link small"
          disabled={busy}
          aria-label={t('answers_takeOutWho', isolated(answer.name))}
          onClick={() => void takeOut()}
        >
          {t('answers_takeOut')}
        </button>
      </div>
      {answer.invitation && <InvitationLines invitation={answer.invitation} />}
      {text !== '' && (
        <p class="reply">
          <span class="visually-hidden">{t('answers_reply_label')} </span>
          <Theirs text={text} />
        </p>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
    </li>
  );
}
