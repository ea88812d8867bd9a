import { useState } from 'preact/hooks';
import type { AnswersView } from '../../src/invitation/contract.ts';
import { useOwner } from '../app/owner-context.ts';
import { OwnerScreen } from '../app/owner-screen.tsx';
import { t } from '../app/strings.ts';
import { AnswersScreen, hasGroups, useAnswers } from '../invitation/answers/answers.tsx';
import { WhoInvited } from '../invitation/answers/invitation-lines.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { ReviewChange } from './review-change.tsx';
import { useReview } from './use-review.ts';

/** Answers to invitations in their groups first, then one change at a time. `id` is the grant, `from` one to begin with. */
export function ReviewScreen({ id, from }: { id: string; from: string | undefined }) {
  const answers = useAnswers(id);
  const [past, goOn] = useState(from !== undefined);
  if (past) return <OneByOne id={id} from={from} answers={answers} />;
  if (!answers) return null;
  return hasGroups(answers.answers) ? (
    <AnswersScreen id={id} data={answers} onGoOn={() => goOn(true)} />
  ) : (
    <OneByOne id={id} from={from} answers={answers} />
  );
}

/** One change at a time, each with its own decision. */
function OneByOne({ id, from, answers }: { id: string; from: string | undefined; answers: AnswersView | undefined }) {
  const { back } = useOwner();
  const review = useReview(id, from);
  // a change that was decided and is looked at again is a new thing to read, and to wait for
  const answer = answers?.answers.find(({ id: change }) => change === review.change?.id) ?? null;
  if (review.change)
    return (
      <ReviewChange
        key={`${review.change.id} ${review.change.movedAt}`}
        review={review}
        change={review.change}
        answer={answer}
        whom={answer && <WhoInvited answer={answer} />}
      />
    );
  if (!review.refusal && !review.empty) return null;
  return (
    <OwnerScreen title={t('review_title')} back={back}>
      {review.refusal && <RefusalNotice refusal={review.refusal} />}
      {review.empty && <p class="lead">{t('review_empty')}</p>}
    </OwnerScreen>
  );
}
