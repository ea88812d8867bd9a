import { useOwner } from '../owner-context.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { HOME } from '../route.ts';
import { t } from '../strings.ts';
import { OwnerScreen } from './owner-screen.tsx';
import { ReviewChange } from './review-change.tsx';
import { useReview } from './use-review.ts';

/** One change at a time, each with its own decision. `id` is the grant. */
export function ReviewScreen({ id, from }: { id: string; from: string | undefined }) {
  const { go } = useOwner();
  const review = useReview(id, from);
  // a change that was decided and is looked at again is a new thing to read, and to wait for
  if (review.change)
    return <ReviewChange key={`${review.change.id} ${review.change.state}`} review={review} change={review.change} />;
  if (!review.refusal && !review.empty) return null;
  return (
    <OwnerScreen title={t('review_title')} back={() => go(HOME)}>
      {review.refusal && <RefusalNotice refusal={review.refusal} />}
      {review.empty && <p class="lead">{t('review_empty')}</p>}
    </OwnerScreen>
  );
}
