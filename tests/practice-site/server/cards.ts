import type { PracticeInvitation } from '../network-types.ts';
import { BATCH, type Card, type CardBatch } from '../shared/network.ts';
import { type ServerState, signedInMember } from './state.ts';

/** The invitations that wait for whoever is signed in. */
export const invitationsOf = (state: ServerState): PracticeInvitation[] =>
  signedInMember(state) === state.other ? state.otherInvitations : state.invitations;

export function cardOf({ answeredBy: _by, answeredAt: _at, presses: _presses, ...card }: PracticeInvitation): Card {
  return card;
}

/** The next open invitations after the one with this id; from the first on when it is ''. */
export function batchAfter(state: ServerState, after: string): CardBatch {
  const all = invitationsOf(state);
  const open = all.slice(all.findIndex(({ id }) => id === after) + 1).filter(isOpen);
  return { cards: open.slice(0, BATCH).map(cardOf), more: open.length > BATCH, total: all.filter(isOpen).length };
}

const isOpen = ({ state }: PracticeInvitation): boolean => state === 'open';

/** The invitation of the person whose profile this is, or null. */
export function invitationFrom(state: ServerState, vanity: string): PracticeInvitation | null {
  const path = `/in/${encodeURIComponent(vanity)}/`;
  return invitationsOf(state).find((invitation) => invitation.path === path) ?? null;
}
