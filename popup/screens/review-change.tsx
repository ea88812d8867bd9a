import { useRef, useState } from 'preact/hooks';
import type { AnswerView } from '../../src/messages/invitation-views.ts';
import type { ChangeView } from '../../src/messages/views.ts';
import { useOwner } from '../owner-context.ts';
import { Counter } from '../parts/counter.tsx';
import type { DiffView } from '../parts/diff.tsx';
import { toCompare } from '../parts/person.tsx';
import { HOME } from '../route.ts';
import { t } from '../strings.ts';
import { EditFields } from './edit-fields.tsx';
import { KEYS, modesOf } from './foot-decide.tsx';
import { OwnerScreen } from './owner-screen.tsx';
import { hasViews, newText, ReadFields } from './review-fields.tsx';
import { ReviewFoot } from './review-foot.tsx';
import { From, Place, ReviewTitle } from './review-head.tsx';
import { Reasons, StaleBanner } from './review-notes.tsx';
import { ViewSwitch } from './review-view.tsx';
import { Unlock } from './unlock.tsx';
import { useDecision } from './use-decision.ts';
import { useKeys } from './use-keys.ts';
import { useOnScreen } from './use-on-screen.ts';
import type { Review } from './use-review.ts';
import { useShown } from './use-shown.ts';
import { useUnlock } from './use-unlock.ts';
import { WhoInvited } from './who-invited.tsx';

interface Props {
  readonly review: Review;
  readonly change: ChangeView;
  /** Of an answer, whom it is to and what was taken from their card. */
  readonly answer: AnswerView | null;
}

/** One change and its decision: the text, why, and at the foot what can be said about it. */
export function ReviewChange({ review, change, answer }: Props) {
  const { go } = useOwner();
  const decision = useDecision(review, change);
  const { mode, draft, keep, enter, undecided } = decision;
  const [view, setView] = useState<DiffView>('changes');
  const text = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const onScreen = useOnScreen(text);
  const endOnScreen = useOnScreen(end);
  const shown = useShown(change.id, onScreen, undecided);

  const reading = mode === 'read';
  const newOnScreen = onScreen && !(reading && view === 'before');
  const unchecked = toCompare(review.grantId, change.person);
  const checked = unchecked === undefined;
  const mayApprove = decision.mayDecide && checked && shown.ready && newOnScreen;
  const unlock = useUnlock(JSON.stringify([change.id, decision.final]), decision.approve, review.refusal);
  const approve = () => mayApprove && unlock.approve();
  const compare = () =>
    go({ at: 'pairing', id: unchecked ?? review.grantId, change: change.id, review: review.grantId });
  useKeys({
    ...(reading && undecided
      ? {
          a: checked ? approve : compare,
          ...Object.fromEntries(modesOf(change).map((one) => [KEYS[one], () => enter(one)])),
        }
      : {}),
    ...(reading ? { arrowleft: () => review.step(-1), arrowright: () => review.step(1) } : {}),
  });

  const hint = (): string => {
    if (!undecided || review.stale || !shown.ready || mode === 'ask' || mode === 'reject') return '';
    if (!onScreen) return t('review_scrollBack');
    if (!newOnScreen) return t('review_notBefore');
    return endOnScreen || !reading ? '' : t('review_goesOn');
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
      actions={place > 0 && <Place grantId={review.grantId} place={place} of={of} />}
      bar={place > 0 && <progress value={place} max={of} aria-label={t('review_progress')} />}
      aside={
        <button type="button" class="link" onClick={() => go(HOME)}>
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
          mayApprove={mayApprove}
          onApprove={approve}
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
            <ViewSwitch view={view} onChange={setView} />
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
      {answer && <WhoInvited answer={answer} />}
      <div ref={text}>
        {mode === 'edit' ? (
          <EditFields change={change} texts={draft.texts} onTexts={(texts) => keep({ ...draft, texts })} />
        ) : (
          <ReadFields change={change} view={view} taken={answer?.taken ?? []} />
        )}
        <div ref={end} class="end-of-text" />
      </div>
      {undecided && (reading || mode === 'edit') && (
        <Unlock {...unlock} at={{ at: 'review', id: review.grantId, change: change.id }} />
      )}
      <Reasons change={change} first={place === 1} />
    </OwnerScreen>
  );
}
