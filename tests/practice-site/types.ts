/** A month of the calendar: `month` is 1-12. */
export interface PracticeMonth {
  month: number;
  year: number;
}

/** One position on a profile. `id` is numeric text, as in the route of its form; `end` is null for a current one. */
export interface PracticePosition {
  id: string;
  title: string;
  company: string;
  location: string;
  start: { month: number; year: number };
  end: { month: number; year: number } | null;
  description: string;
  employmentType: string;
}

/** Everything the practice server holds about one member. Paragraphs are separated by "\n". */
export interface PracticeProfile {
  vanity: string;
  firstName: string;
  lastName: string;
  headline: string;
  about: string;
  location: string;
  industry: string;
  positions: PracticePosition[];
}

/** Bad luck by switch; all off after `reset()`. Read at each request, so they may be flipped while a page is open. */
export interface Faults {
  /** Saves are answered with an error; the form stays open with an alert. */
  saveRefused: boolean;
  /** Milliseconds that every data request, and the rendering of a form's inputs, wait. */
  slowMs: number;
  /** Every profile route redirects to /login. */
  signedOut: boolean;
  /** Somebody else is signed in: Ann's pages are shown as to the public, without forms. */
  otherMember: boolean;
  /** UTF-16 units to which the server silently cuts every text field on save. */
  trimmedTo: number | null;
  /** Forms are drawn without any editable element that could be matched. */
  unknownForm: boolean;
  /** Headline, About, title and description each stand twice, same name, kind and value; the second is never saved. */
  lookAlikeField: boolean;
}

/** A save the server accepted. `values` is what the form sent, before trimming, keyed by the form's field names. */
export interface SavedForm {
  /** Milliseconds since the epoch. */
  at: number;
  form: 'intro' | 'about' | 'position';
  positionId?: string;
  values: Record<string, string>;
  notifyNetwork?: boolean;
}

export type PracticeLanguage = 'en' | 'de' | 'da';

export interface PracticeRequest {
  method: string;
  /** Absolute, on any origin; only path and query matter. */
  url: string;
  body?: string;
}

export interface PracticeResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The practice site: a member's profile, the pages that show and edit it, and the switches that make it misbehave. */
export interface PracticeSite {
  /** What the member's profile really holds; live, and tests may change it ("edited elsewhere"). */
  profile: PracticeProfile;
  /** Every save the server accepted, in order, whoever was signed in. */
  saves: SavedForm[];
  /** `METHOD /path` of every request, in order. */
  requests: string[];
  faults: Faults;
  ui: { shadow: boolean; textarea: boolean; language: PracticeLanguage };
  /** Back to the seed: profile, saves, requests, faults and ui. The objects themselves stay the same. */
  reset(): void;
  respond(request: PracticeRequest): Promise<PracticeResponse>;
}
