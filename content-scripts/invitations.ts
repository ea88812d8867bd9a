import type { InvitationsScript } from '../src/page/invitations.ts';
import { goThere, lookAtCard, more, press, ready } from './invitations/answer.ts';
import { listInvitations } from './invitations/list.ts';

declare global {
  /** Reached only from the extension's own world, by the worker. */
  var countersignInvitations: InvitationsScript | undefined;
}

globalThis.countersignInvitations = { list: listInvitations, look: lookAtCard, ready, press, more, goThere };
