import { useEffect, useId, useRef } from 'preact/hooks';
import type { ChangeView } from '../../src/messages/views.ts';
import { type FieldName, fieldRule } from '../../src/profile/sections.ts';
import { firstName } from '../parts/labels.ts';
import { Sentence } from '../parts/sentence.tsx';
import { t } from '../strings.ts';
import type { Mode } from './decision-draft.ts';
import { decisionPhrase } from './review-words.ts';

const Key = ({ name }: { name: string }) => (
  <span class="key" aria-hidden="true">
    {name}
  </span>
);

interface DecideProps {
  readonly change: ChangeView;
  readonly mayDecide: boolean;
  readonly mayApprove: boolean;
  readonly onApprove: () => void;
  readonly onMode: (mode: Mode) => void;
}

/**
 * Approve, Edit, Ask, Reject. `aria-disabled` and not `disabled`: approving waits for a moment at every change, and a
 * button that really goes dead would drop the focus of somebody working with the keyboard.
 */
export function DecideFoot({ change, mayDecide, mayApprove, onApprove, onMode }: DecideProps) {
  return (
    <>
      <button
        type="button"
        class="button next wide"
        aria-disabled={!mayApprove}
        aria-keyshortcuts="a"
        onClick={onApprove}
      >
        {t(`approve_${change.section}`)} <Key name="A" />
      </button>
      <div class="row even">
        <button
          type="button"
          class="button"
          aria-disabled={!mayDecide}
          aria-keyshortcuts="e"
          onClick={() => onMode('edit')}
        >
          {t('review_edit')} <Key name="E" />
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={!mayDecide}
          aria-keyshortcuts="q"
          onClick={() => onMode('ask')}
        >
          <span class="one-line">
            <Sentence of="review_ask" values={[firstName(change.person.name)]} />
          </span>{' '}
          <Key name="Q" />
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={!mayDecide}
          aria-keyshortcuts="r"
          onClick={() => onMode('reject')}
        >
          {t('review_reject')} <Key name="R" />
        </button>
      </div>
    </>
  );
}

interface EditProps {
  readonly change: ChangeView;
  readonly final: readonly { readonly name: FieldName; readonly text: string }[];
  readonly edited: boolean;
  readonly mayApprove: boolean;
  readonly onApprove: () => void;
  readonly onCancel: () => void;
}

export function EditFoot({ change, final, edited, mayApprove, onApprove, onCancel }: EditProps) {
  const tooLong = change.fields.some(({ limit }, index) => (final[index]?.text.length ?? 0) > limit);
  const emptied = final.some(({ name, text }) => text.trim() === '' && fieldRule(change.section, name)?.required);
  const problem = tooLong ? t('edit_tooLong') : emptied ? t('edit_emptied') : '';
  const fits = mayApprove && problem === '';
  return (
    <>
      <p class="small hint" role="status">
        {problem}
      </p>
      <button type="button" class="button next wide" aria-disabled={!fits} onClick={() => fits && onApprove()}>
        {t(edited ? 'edit_approve' : `approve_${change.section}`)}
      </button>
      <button type="button" class="button wide" onClick={onCancel}>
        <span class="one-line">
          <Sentence of="edit_cancel" values={[firstName(change.person.name)]} />
        </span>
      </button>
    </>
  );
}

interface CommentProps {
  readonly kind: 'ask' | 'reject';
  readonly change: ChangeView;
  readonly comment: string;
  readonly mayDecide: boolean;
  readonly onComment: (comment: string) => void;
  readonly onSay: () => void;
  readonly onCancel: () => void;
}

/** A few words to the delegate. A question needs some; a no does not. */
export function CommentFoot({ kind, change, comment, mayDecide, onComment, onSay, onCancel }: CommentProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const name = firstName(change.person.name);
  const may = mayDecide && (kind === 'reject' || comment.trim() !== '');
  return (
    <>
      <label for={id}>
        <Sentence of={kind === 'ask' ? 'ask_what' : 'reject_why'} values={[name]} />
      </label>
      <textarea
        id={id}
        ref={box}
        rows={3}
        maxLength={2000}
        value={comment}
        onInput={(event) => onComment(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // in the popup, Escape would close it
          event.preventDefault();
          onCancel();
        }}
      />
      <div class="row even">
        <button
          type="button"
          class={kind === 'reject' ? 'button stop' : 'button next'}
          aria-disabled={!may}
          onClick={() => may && onSay()}
        >
          {kind === 'reject' ? (
            t(`reject_${change.section}`)
          ) : (
            <span class="one-line">
              <Sentence of="ask_say" values={[name]} />
            </span>
          )}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </>
  );
}

const TAKES_BACK: readonly ChangeView['state'][] = ['approved', 'rejected', 'changes-asked'];

interface DecidedProps {
  readonly change: ChangeView;
  readonly busy: boolean;
  readonly onReopen: () => void;
  readonly onNext: () => void;
}

/** What was decided, and how to think again. */
export function DecidedFoot({ change, busy, onReopen, onNext }: DecidedProps) {
  return (
    <>
      <p>
        <strong>{decisionPhrase(change.state, change.final !== undefined)}</strong>
      </p>
      <div class="row even">
        {TAKES_BACK.includes(change.state) && (
          <button type="button" class="button" disabled={busy} onClick={onReopen}>
            {t('review_takeBack')}
          </button>
        )}
        <button type="button" class="button" onClick={onNext}>
          {t('review_next')}
        </button>
      </div>
    </>
  );
}
