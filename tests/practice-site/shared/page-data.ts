import type { Faults, PracticeProfile, PracticeUi } from '../types.ts';

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
  | 'lazyCards'
>;

/** What the browser asks for at each navigation: whose profile, who looks at it, and how the page is to be built. */
export interface PageData extends ShownFaults, Omit<PracticeUi, 'flip'> {
  profile: PracticeProfile;
  /** True when the person signed in is the member shown: only then are there edit links and forms. */
  own: boolean;
  viewerName: string;
  /** Milliseconds between a dialog and its inputs. */
  formDelayMs: number;
}

/** The body of a save. */
export interface SaveRequest {
  values: Record<string, string>;
  notifyNetwork?: boolean;
}
