import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ChangeView } from '../../src/change/contract.ts';
import { formatNumber, t, tn } from '../app/strings.ts';
import { shortName } from '../grant/person.tsx';
import type { SeenChanges } from '../ui/hooks/use-seen.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { DecideFoot, EditFoot, Key } from './approve-foot.tsx';
import { decisionLabel, decisionPhrase } from './review-head.tsx';
import type { ReviewDecision } from './use-decision.ts';
import type { Review } from './use-review.ts';
import type { Shown } from './use-shown.ts';

interface Props {
  readonly review: Review;
  readonly change: ChangeView;
  readonly decision: ReviewDecision;
  readonly shown: Shown;
  readonly hint: string;
  /** How many edits there are, and the way to the next. */
  readonly edits: ComponentChildren;
  readonly mayApprove: boolean;
  readonly onApprove: () => void;
  /** Approve was reached, with the keys perhaps: what it is about belongs on screen. */
  readonly onReach: () => void;
  readonly onCompare: (() => void) | undefined;
}

/** What can be said about the change on screen: one of four feet, and why Approve may be waiting. */
export function ReviewFoot({ review, change, decision, shown, hint, edits, ...approving }: Props) {
  const { mode, draft, keep, mayDecide, undecided } = decision;
  return (
    <>
      {review.refusal && <RefusalNotice refusal={review.refusal} />}
      {shown.refusal && <RefusalNotice refusal={shown.refusal} />}
      {hint && (
        <p class="small hint" role="status">
          {hint}
        </p>
      )}
      {edits}
      {!undecided && (
        <DecidedFoot change={change} busy={review.busy} onReopen={decision.reopen} onNext={() => review.step(1)} />
      )}
      {undecided && mode === 'read' && (
        <DecideFoot change={change} mayDecide={mayDecide} onMode={decision.enter} {...approving} />
      )}
      {mode === 'edit' && (
        <EditFoot
          change={change}
          final={decision.final}
          edited={decision.edited}
          onCancel={() => keep({ ...draft, mode: 'read', texts: {} })}
          {...approving}
        />
      )}
      {(mode === 'ask' || mode === 'reject') && (
        <CommentFoot
          key={mode}
          kind={mode}
          change={change}
          comment={draft.comment}
          mayDecide={mayDecide}
          onComment={(comment) => keep({ ...draft, comment })}
          onSay={() => decision.comment(mode)}
          onCancel={() => keep({ ...draft, mode: 'read' })}
        />
      )}
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
function DecidedFoot({ change, busy, onReopen, onNext }: DecidedProps) {
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
function CommentFoot({ kind, change, comment, mayDecide, onComment, onSay, onCancel }: CommentProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  // before it is painted: whoever types on at once loses no letter
  useLayoutEffect(() => box.current?.focus(), []);
  const name = shortName(change.person);
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
            decisionLabel('reject', change)
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

interface EditsProps {
  readonly seen: SeenChanges;
  /** All of it is new: nothing is marked as an edit. */
  readonly isNew: boolean;
  readonly onNext: () => void;
}

/** How many edits a long text has, how many of them were not on screen yet, and the way to the next. */
export function Edits({ seen: { marks, unseen, all, next: _next }, isNew, onNext }: EditsProps) {
  // the last mark is the end
  const edits = marks - 1;
  const left = unseen.filter((index) => index < edits).length;
  const says = () => {
    if (all) return isNew ? t('review_allSeen') : tn('review_editsSeen', edits);
    return isNew || left === 0 ? t('review_goesOn') : tn('review_editsUnseen', edits, formatNumber(left));
  };
  return (
    <div class="row apart edits-row">
      <p class="small soft" role="status">
        {says()}
      </p>
      <button type="button" class="link small" aria-keyshortcuts="n" onClick={onNext}>
        {t('review_editsNext')} <span aria-hidden="true">↓</span> <Key name="N" />
      </button>
    </div>
  );
}
