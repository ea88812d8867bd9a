import type { Invitation } from '../../../src/invitation/invitation.ts';
import { formatNumber, t, tn } from '../../app/strings.ts';
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
