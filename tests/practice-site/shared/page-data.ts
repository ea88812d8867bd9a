import type { Faults, NetworkFaults, PracticePost, PracticeProfile, PracticeUi } from '../types.ts';
import type { Card, Recipient, Suggested } from './network.ts';

/** Faults that show in the browser. */
type ShownFaults = Pick<
  Faults,
  | 'unknownForm'
  | 'lookAlikeField'
  | 'followUp'
  | 'discardLeftOpen'
  | 'requiredExtra'
  | 'staleStart'
  | 'namesake'
  | 'blankedAfterMs'
  | 'savesItself'
  | 'lazyCards'
  | keyof NetworkFaults
>;

/** What the browser asks for at each navigation: whose profile, who looks at it, and how the page is to be built. */
export interface PageData extends ShownFaults, Omit<PracticeUi, 'flip'> {
  profile: PracticeProfile;
  /** True when the person signed in is the member shown: only then are there edit links and forms. */
  own: boolean;
  viewerName: string;
  /** Milliseconds between a dialog and its inputs. */
  formDelayMs: number;
  /** Of the member whose profile this is, when they invited the one signed in. */
  invitation: Card | null;
  suggestions: readonly Suggested[];
  /** The kept draft of a post, or ''. */
  draft: string;
  /** What the viewer posted, newest first. */
  posts: Pick<PracticePost, 'at' | 'text'>[];
  /** Whose composer stands open already, with what is written in it. */
  older: { recipient: Recipient; text: string } | null;
}

/** The body of a save. */
export interface SaveRequest {
  values: Record<string, string>;
  notifyNetwork?: boolean;
}
