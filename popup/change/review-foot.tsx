import type { ComponentChildren } from 'preact';
import type { ChangeView } from '../../src/rpc/views.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { CommentFoot } from './foot-comment.tsx';
import { DecideFoot } from './foot-decide.tsx';
import { DecidedFoot } from './foot-decided.tsx';
import { EditFoot } from './foot-edit.tsx';
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
