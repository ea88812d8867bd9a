import type { Mutation } from './mutations.ts';
import type {
  NetworkFaults,
  NetworkUi,
  PracticeInvitation,
  PracticeMessage,
  PracticePost,
  PracticePress,
} from './network-types.ts';
import type { PracticeProfile } from './profile-types.ts';
import type { FormName } from './shared/forms.ts';

export type { Mutation, Place } from './mutations.ts';
export type * from './network-types.ts';
export type * from './profile-types.ts';
export { type EntryForm, type FormName, fieldsOf } from './shared/forms.ts';

/** Bad luck by switch; all off after `reset()`. Read at each request, so they may be flipped while a page is open. */
export interface Faults extends NetworkFaults {
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
  /**
   * Headline, About, title, description, and what an entry is called by, each stand twice, same name, kind and value;
   * the second is never saved.
   */
  lookAlikeField: boolean;
  /** The dialog that follows a saved position, education or certification; null: "Position saved" after a position. */
  followUp: 'saved' | 'verify' | null;
  /** The question whether to discard stands open over every form as it opens. */
  discardLeftOpen: boolean;
  /** Industry and employment type come empty and are required: Save shows an alert until they are filled. */
  requiredExtra: boolean;
  /** The form of a new position comes with a start date of two years ago. */
  staleStart: boolean;
  /** The company list offers companies named exactly as typed: two of them, or one of the wrong industry. */
  namesake: false | 'one' | 'two';
  /**
   * Milliseconds after the last key that a form is drawn anew, once, and the title, the company and the headline in it are
   * blank; null: never. Such a page saves a position without a title, too.
   */
  blankedAfterMs: number | null;
  /** The form of a position saves the description as it is typed, and shows the title it came with whatever is typed there. */
  savesItself: boolean;
  /** Details pages show four entries, and four more whenever the last one is scrolled into view inside `<main>`. */
  lazyCards: boolean;
}

/** A save the server accepted. `values` is what the form sent, before trimming; a deletion sends none. */
export interface SavedForm {
  /** Milliseconds since the epoch. */
  at: number;
  form: FormName;
  action: 'add' | 'change' | 'delete';
  /** The entry's; of one that was added, its new one. */
  id?: string;
  /** The same as `id`, on positions. */
  positionId?: string;
  /** Keyed by field; a date group is two keys (startMonth, startYear), lists are joined by "\n". */
  values: Record<string, string>;
  notifyNetwork?: boolean;
}

export type PracticeLanguage = 'en' | 'de' | 'da' | 'fr' | 'es';

/** How forms stand on the page: a native dialog, the whole page, or the older make with its ids. */
export type FrontEnd = 'new' | 'page' | 'classic';

export interface PracticeUi extends NetworkUi {
  /**
   * Forms stand in an open shadow root; with the front end 'new' only. So do, with any front end, composers and the
   * dialogs of invitations and posts.
   */
  shadow: boolean;
  /** Headline and About are text areas. */
  textarea: boolean;
  /** Descriptions are rich text editors; not in the front end 'classic'. */
  richDescription: boolean;
  language: PracticeLanguage;
  frontEnd: FrontEnd;
  /** Page documents come in `language` and in English by turns. */
  flip: boolean;
  /**
   * What leads from a details page to an entry's form: its address below that page, or one of another front end, or a
   * button without an address. Or as the first, with the company over several roles a link and no more.
   */
  entryLinks: 'below' | 'elsewhere' | 'buttons' | 'company-linked';
  /** Skills within a form are boxes to tick, each with its name, in place of items with a button each. */
  skillBoxes: boolean;
  /** The browser has translated the page: it is marked so, and texts of entries stand in `<font>`. */
  translated: boolean;
  /** Invitations speak a language that nobody has looked at. */
  strangeCards: boolean;
  mutations: Mutation[];
}

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

/** The practice site: a member's profile, the pages that show and edit it, invitations, messages and posts, and the switches that make it misbehave. */
export interface PracticeSite {
  /** What the member's profile really holds; live, and tests may change it ("edited elsewhere"). */
  profile: PracticeProfile;
  /** Every save the server accepted, in order, whoever was signed in. */
  saves: SavedForm[];
  /** Invitations that Ann received, in the order of the page; live, like the profile. */
  invitations: PracticeInvitation[];
  /** Every press of a card's button, in order, whoever was signed in. */
  presses: PracticePress[];
  /** Messages the server accepted, in order; so with posts. */
  messages: PracticeMessage[];
  posts: PracticePost[];
  /** The post that was kept as a draft: one at most. */
  drafts: string[];
  /** `METHOD /path` of every request, in order. */
  requests: string[];
  faults: Faults;
  ui: PracticeUi;
  /** Back to the seed, everything. The objects themselves stay the same. */
  reset(): void;
  respond(request: PracticeRequest): Promise<PracticeResponse>;
}
