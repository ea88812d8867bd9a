import type { AnswerView } from '../../../src/rpc/invitation-views.ts';
import { t } from '../../app/strings.ts';
import { Taken } from '../../ui/taken.tsx';
import { InvitationLines } from './invitation-lines.tsx';

/** The card of whom an answer is to, as the owner shared it: nobody should have to remember who that was. */
export const WhoInvited = ({ answer: { invitation, taken } }: { answer: AnswerView }) =>
  invitation && (
    <section class="who-invited" aria-label={t('review_whoInvited')}>
      <InvitationLines invitation={invitation} />
      {taken.length > 0 && (
        <p class="small">
          {t('answers_takenFrom')}{' '}
          {taken.map((value) => (
            <span key={value}>
              <Taken text={value} taken={[value]} />{' '}
            </span>
          ))}
        </p>
      )}
    </section>
  );
