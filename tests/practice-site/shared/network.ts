import type { PracticeInvitation } from '../network-types.ts';

/** Where a card stands. */
export type Spot = 'page' | 'profile' | 'suggestion' | 'decoy';

/** How many cards come at a time. */
export const BATCH = 10;

/** UTF-16 units. */
export const MESSAGE_LIMIT = 8000;
export const POST_LIMIT = 3000;

/** What the browser is told of an invitation. */
export type Card = Omit<PracticeInvitation, 'answeredBy' | 'answeredAt' | 'presses'>;

export interface CardBatch {
  cards: Card[];
  /** True while the server has more open ones after these. */
  more: boolean;
  /** All open ones. */
  total: number;
}

/** Somebody a message can be written to. */
export interface Recipient {
  id: string;
  name: string;
  path: string;
  headline: string;
}

/** Somebody the site would like the member to know; never an invitation. */
export interface Suggested extends Recipient {
  /** It stands after this many cards. */
  after: number;
}

export const INVITATIONS_PATH = '/mynetwork/invitation-manager/received/';
export const composePath = (memberId: string): string =>
  `/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3A${memberId}&recipient=${memberId}&interop=msgOverlay`;
