import type { ChangeView } from '../../src/messages/views.ts';
import { t } from '../strings.ts';
import { useAnswers } from './answers.tsx';
import { InvitationLines } from './invitation-lines.tsx';

/** The card of whom an answer is to, as the owner shared it: nobody should have to remember who that was. */
export function WhoInvited({ change, grantId }: { change: ChangeView; grantId: string }) {
  const answer = useAnswers(grantId)?.answers.find(({ id }) => id === change.id);
  if (!answer?.invitation) return null;
  return (
    <section class="who-invited" aria-label={t('review_whoInvited')}>
      <InvitationLines invitation={answer.invitation} />
    </section>
  );
}
