import type { Invitation } from '../../src/invitations/invitation.ts';
import { t } from '../strings.ts';
import { InvitationLines } from './invitation-lines.tsx';

/** The card of whom an answer is to, as the owner shared it: nobody should have to remember who that was. */
export const WhoInvited = ({ invitation }: { invitation: Invitation }) => (
  <section class="who-invited" aria-label={t('review_whoInvited')}>
    <InvitationLines invitation={invitation} />
  </section>
);
