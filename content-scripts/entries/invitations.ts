import type { InvitationsScript } from '../../src/invitation/on-page.ts';
import { goThere, lookAtCard, more, press, ready } from '../sites/linkedin/invitations/answer.ts';
import { listInvitations } from '../sites/linkedin/invitations/list.ts';

declare global {
  /** Reached only from the extension's own world, by the worker. */
  var countersignInvitations: InvitationsScript | undefined;
}

globalThis.countersignInvitations = { list: listInvitations, look: lookAtCard, ready, press, more, goThere };
