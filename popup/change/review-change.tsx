import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ChangeView } from '../../src/change/contract.ts';
import type { AnswerView } from '../../src/invitation/contract.ts';
import { useOwner } from '../app/owner-context.ts';
import { OwnerScreen } from '../app/owner-screen.tsx';
import { t } from '../app/strings.ts';
import { toCompare } from '../grant/person.tsx';
import { Unlock } from '../lock/unlock.tsx';
import { useUnlock } from '../lock/use-unlock.ts';
import { Counter } from '../ui/counter.tsx';
import type { DiffView } from '../ui/diff.tsx';
import { useKeys } from '../ui/hooks/use-keys.ts';
import { bringBack, useOnScreen } from '../ui/hooks/use-on-screen.ts';
import { useSeen } from '../ui/hooks/use-seen.ts';
import { Segments } from '../ui/segments.tsx';
import { KEYS, modesOf } from './approve-foot.tsx';
import { EditFields } from './edit-fields.tsx';
import { hasViews, newText, ReadFields } from './review-fields.tsx';
import { Edits, ReviewFoot } from './review-foot.tsx';
import { From, PlaceInReview, ReviewTitle } from './review-head.tsx';
import { Claimed, Found, Reasons, StaleBanner } from './review-notes.tsx';
import { useDecision } from './use-decision.ts';
import type { Review } from './use-review.ts';
import { useShown } from './use-shown.ts';

const VIEWS = { changes: 'view_changes', before: 'view_before', after: 'view_after' } as const;

/** What must have been on screen before a yes: every edit, all of what is new, and the end. */
const EDITS = '.edit, .all-new .member-text, .reply.all-new, .end-of-text';
const BOXES = 'textarea, input, select';

interface Props {
  readonly review: Review;
  readonly change: ChangeView;
  /** Of an answer, whom it is to and what was taken from their card. */
  readonly answer: AnswerView | null;
  /** The card of that person. */
  readonly whom: ComponentChildren;
}

/** One change and its decision: the text, why, and at the foot what can be said about it. */
export function ReviewChange({ review, change, answer, whom }: Props) {
  const { go, back } = useOwner();
  const decision = useDecision(review, change);
  const { mode, draft, keep, enter, undecided } = decision;
  const [view, setView] = useState<DiffView>('changes');
  const text = useRef<HTMLDivElement>(null);
  const onScreen = useOnScreen(text, true);
  const reading = mode === 'read';
  // what is written anew is seen in its boxes, whether or not its changes were seen before
  const edits = useSeen(text, undecided && mode !== 'edit' && view === 'changes', EDITS);
  const boxes = useSeen(text, undecided && mode === 'edit', BOXES);
  const isRead = edits.all || (mode === 'edit' && boxes.all);
  const shown = useShown(change, isRead, undecided);

  const newOnScreen = onScreen && isRead && !(reading && view === 'before');
  const unchecked = toCompare(review.grantId, change.person);
  const checked = unchecked === undefined;
  const mayApprove = decision.mayDecide && checked && shown.ready && newOnScreen;
  const unlock = useUnlock(JSON.stringify([change.id, decision.final]), decision.approve, review.refusal);
  const approve = () => mayApprove && unlock.approve();
  // what stands between the text and the foot has scrolled it away under somebody who came by Tab
  const reached = () => text.current && bringBack(text.current);
  const compare = () =>
    go({ at: 'pairing', id: unchecked ?? review.grantId, change: change.id, review: review.grantId });
  const toNext = () => {
    setView('changes');
    // once they are drawn
    requestAnimationFrame(() => requestAnimationFrame(edits.next));
  };
  useKeys({
    ...(reading && undecided
      ? {
          a: checked ? approve : compare,
          ...Object.fromEntries(modesOf(change).map((one) => [KEYS[one], () => enter(one)])),
        }
      : {}),
    ...(reading && edits.isLong ? { n: toNext } : {}),
    ...(reading ? { arrowleft: () => review.step(-1), arrowright: () => review.step(1) } : {}),
  });

  const hint = (): string => {
    if (!undecided || review.stale || mode === 'ask' || mode === 'reject') return '';
    if (!isRead) return mode === 'edit' && boxes.isLong ? t('edit_readAll') : '';
    if (!shown.ready) return '';
    if (!onScreen) return t('review_scrollBack');
    return newOnScreen ? '' : t('review_notBefore');
  };
  // 0: no longer up for review, so without a place among the others
  const place = review.lines.findIndex(({ id }) => id === change.id) + 1;
  const of = review.lines.length;
  const [only, ...more] = change.fields;
  const views = hasViews(change);
  return (
    <OwnerScreen
      title={<ReviewTitle change={change} />}
      under={<From person={change.person} />}
      actions={place > 0 && <PlaceInReview grantId={review.grantId} place={place} of={of} />}
      bar={place > 0 && <progress value={place} max={of} aria-label={t('review_progress')} />}
      aside={
        <button type="button" class="link" onClick={back}>
          {t('later')}
        </button>
      }
      foot={
        <ReviewFoot
          review={review}
          change={change}
          decision={decision}
          shown={shown}
          hint={hint()}
          edits={reading && edits.isLong && <Edits seen={edits} isNew={change.op !== 'set'} onNext={toNext} />}
          mayApprove={mayApprove}
          onApprove={approve}
          onReach={reached}
          onCompare={checked ? undefined : compare}
        />
      }
    >
      {review.stale && <StaleBanner stale={review.stale} review={review} person={change.person} />}
      {(mode === 'edit' || views) && (
        <div class="row apart">
          {mode === 'edit' ? (
            <h2 class="quiet">{t('review_yourEdit')}</h2>
          ) : (
            <Segments legend="view_question" views={VIEWS} view={view} onView={setView} />
          )}
          {only && more.length === 0 && (only.kind === 'line' || only.kind === 'text') && (
            <Counter
              text={
                mode === 'edit'
                  ? (decision.final[0]?.text ?? '')
                  : view === 'before'
                    ? only.before
                    : newText(change, only)
              }
              limit={only.limit}
            />
          )}
        </div>
      )}
      {whom}
      {change.claimed && <Claimed person={change.person} />}
      <Found lines={change.found} />
      <div ref={text}>
        {mode === 'edit' ? (
          <EditFields change={change} texts={draft.texts} onTexts={(texts) => keep({ ...draft, texts })} />
        ) : (
          <ReadFields change={change} view={view} taken={answer?.taken ?? []} />
        )}
        <div class="end-of-text" />
      </div>
      {undecided && (reading || mode === 'edit') && (
        <Unlock {...unlock} at={{ at: 'review', id: review.grantId, change: change.id }} />
      )}
      <Reasons change={change} first={place === 1} />
    </OwnerScreen>
  );
}
