import type { InvitationsScript } from '../../src/invitation/on-page.ts';
import { focusButton, inspectCard, more, openList, press } from '../sites/linkedin/invitations/answer.ts';
import { listInvitations } from '../sites/linkedin/invitations/list.ts';

declare global {
  /** Reached only from the extension's own world, by the worker. */
  var countersignInvitations: InvitationsScript | undefined;
}

globalThis.countersignInvitations = { list: listInvitations, inspect: inspectCard, focusButton, press, more, openList };
