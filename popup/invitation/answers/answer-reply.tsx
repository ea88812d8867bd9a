import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { LIMITS } from '../../../src/profile/limits.ts';
import type { AnswerView } from '../../../src/rpc/invitation-views.ts';
import { t } from '../../app/strings.ts';
import { useShown } from '../../change/use-shown.ts';
import { Counter } from '../../ui/counter.tsx';
import { useSeen } from '../../ui/hooks/use-seen.ts';
import { isolated } from '../../ui/sentence.tsx';
import { Taken } from '../../ui/taken.tsx';
import { anchorOf } from './answer-anchor.ts';
import type { AnswerEdit } from './use-answer-edit.ts';

/** The words that would be written; they count as shown when they themselves were on screen, not when the name above was. */
export function ReplyText({ words }: { words: AnswerView }) {
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
export function ReplyBox({ edit: { row, words, text, type } }: { edit: AnswerEdit }) {
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
