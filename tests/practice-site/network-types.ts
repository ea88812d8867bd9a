import type { Spot } from './shared/network.ts';

export type InvitationKind = 'person' | 'follower' | 'page' | 'event' | 'group' | 'newsletter';

/** Connections in common: the one named, if any, and how many besides. */
export interface PracticeMutual {
  name: string | null;
  others: number;
}

/** One received invitation; live, so that a test may answer it "in another tab". */
export interface PracticeInvitation {
  /** Numeric text. */
  id: string;
  kind: InvitationKind;
  /** Path of the link on the name: `/in/…/` is a person, anything else is not. Encoded as in the address bar. */
  path: string;
  /** The person's, or that of the page, event, group or newsletter. */
  name: string;
  /** Who invites to something that is not a person; '' otherwise. */
  inviter: string;
  headline: string;
  mutual: PracticeMutual | null;
  /** Days since it came; 1 is "Yesterday". */
  ageDays: number;
  /** '' without one; lines are separated by "\n". */
  note: string;
  /** The id by which messages are addressed. */
  memberId: string;
  state: 'open' | 'accepted' | 'ignored';
  /** Vanity name of the member whose press answered it on this site; null while open, and when a test answered it. */
  answeredBy: string | null;
  /** Milliseconds since the epoch. */
  answeredAt: number | null;
  /** How often its Accept and Ignore were pressed, also in vain. */
  presses: number;
}

/** A press of any button of a card, whether or not it had an effect; scripted ones (`trusted` false) included. */
export interface PracticePress {
  at: number;
  button: 'accept' | 'ignore' | 'connect' | 'message';
  /** Where the card stood; 'decoy' is the column that is not on the screen. */
  on: Spot;
  /** The invitation's, or the suggestion's. */
  id: string;
  path: string;
  name: string;
  trusted: boolean;
  /** Vanity name of the member signed in. */
  by: string;
}

/** A message as the server keeps it: exactly what was sent, "\n" between lines. */
export interface PracticeMessage {
  at: number;
  /** Vanity name of the sender. */
  from: string;
  toId: string;
  /** Path of the recipient, `/in/…/`. */
  to: string;
  toName: string;
  text: string;
}

export interface PracticePost {
  at: number;
  from: string;
  text: string;
  /** People chosen from the list that appears at "@" and still named in the text. */
  mentions: string[];
}

export interface NetworkFaults {
  /** "Take care when connecting" is asked before Accept counts. */
  takeCare: boolean;
  /** Accept and Ignore are refused: by a limit with its own words, or by "Something went wrong". */
  answerRefused: false | 'limit' | 'error';
  /**
   * Once per page load, the first time the pointer or the focus comes onto a button of a card: 'reuse': the same
   * elements are redrawn as the card below, and that one as this; 'shift': a card from further down is put in above.
   */
  cardsMove: false | 'reuse' | 'shift';
  /** Milliseconds until that happens; at 0 it happens before the press can. */
  cardsMoveMs: number;
  /** A composer for Olga Stern stands open on every page, empty or half written. */
  olderComposer: false | 'empty' | 'half-written';
  /** A composer opens for another person: of the same name, or Olga Stern. */
  wrongRecipient: false | 'namesake' | 'other';
  messageRefused: boolean;
  postRefused: boolean;
  /** The first name of the list at "@" is taken by Enter and Tab; otherwise only one reached by the arrow keys. */
  mentionTakesEnter: boolean;
}

export interface NetworkUi {
  /** More cards come by a button, or when the last one is scrolled into view. */
  more: 'button' | 'scroll';
  /** What becomes of a card: replaced by "X is now a connection" with Message, or gone. */
  afterAccept: 'replaced' | 'vanishes';
  /** Gone, or "Invitation from X ignored" in its place. */
  afterIgnore: 'vanishes' | 'said';
  /** Message is a button, or a link to `/messaging/compose/` that opens the composer in the page. */
  messageAs: 'button' | 'link';
  /** "Press Enter to send" in place of a Send button; Shift and Enter break the line. */
  enterSends: boolean;
  /** Texts of messages and posts are typed into TipTap, or into a plain contenteditable as in the older pages. */
  editor: 'tiptap' | 'plain';
}
