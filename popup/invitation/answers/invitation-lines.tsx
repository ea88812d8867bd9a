import type { AnswerView } from '../../../src/invitation/contract.ts';
import type { Invitation } from '../../../src/wire/invitation.ts';
import { formatNumber, t, tn } from '../../app/strings.ts';
import { Taken } from '../../ui/taken.tsx';
import { Theirs } from '../../ui/theirs.tsx';

/** What the card says of somebody besides the name: headline, shared connections, age, and the note in their own words. */
export function InvitationLines({
  invitation: { headline, mutual, age, note, onlyOwner },
}: {
  invitation: Invitation;
}) {
  return (
    <>
      {headline !== '' && (
        <span class="small block">
          <Theirs text={headline} />
        </span>
      )}
      {(mutual !== null || age !== '') && (
        <span class="small soft block">
          {mutual !== null && tn('sharing_mutual', mutual, formatNumber(mutual))}
          {mutual !== null && age !== '' && ' · '}
          {age !== '' && <Theirs text={age} />}
        </span>
      )}
      {note !== '' && (
        <span class="note block">
          <Theirs text={note} />
        </span>
      )}
      {onlyOwner && <span class="small block">{t('sharing_onlyYou')}</span>}
    </>
  );
}

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
