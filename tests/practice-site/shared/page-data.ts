import type { PracticeLanguage, PracticeProfile } from '../types.ts';

/** What the browser asks for at each navigation: whose profile, who looks at it, and how the page is to be built. */
export interface PageData {
  profile: PracticeProfile;
  /** True when the person signed in is the member shown: only then are there edit links and forms. */
  own: boolean;
  viewerName: string;
  language: PracticeLanguage;
  shadow: boolean;
  textarea: boolean;
  /** Milliseconds between a dialog and its inputs. */
  formDelayMs: number;
  unknownForm: boolean;
  lookAlikeField: boolean;
}

/** The body of a save. */
export interface SaveRequest {
  values: Record<string, string>;
  notifyNetwork?: boolean;
}
