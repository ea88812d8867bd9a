import type { InvitationsScript } from '../src/page/invitations.ts';
import { goThere, look, more, press, ready } from './invitations/answer.ts';
import { list } from './invitations/list.ts';

declare global {
  /** Reached only from the extension's own world, by the worker. */
  var countersignInvitations: InvitationsScript | undefined;
}

globalThis.countersignInvitations = { list, look, ready, press, more, goThere };
