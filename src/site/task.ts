import type { Entry } from '../profile/entry.ts';
import type { Area, FieldName, Verb } from '../profile/sections.ts';
import type {
  CheckReport,
  EntriesReport,
  FillReport,
  InspectReport,
  OpenReport,
  ReadReport,
  SaveReport,
  TypedReport,
  WhoseReport,
} from './report.ts';

/** What the worker tells a content script about the one change at hand, and nothing more. */
export interface FormTask {
  /** Whose profile it must be. */
  readonly vanity: string;
  readonly section: Area;
  readonly op: Verb;
  /** The entry; of one to be added, what it will be called. */
  readonly entry?: Entry | undefined;
  /** `before`: what the field must hold now; null when it is only to be read. */
  readonly fields: readonly {
    readonly name: FieldName;
    readonly before: string | null;
    /** What the site itself may have put there since, by a save the owner approved: as good as `before`. */
    readonly orMade?: readonly string[];
    readonly after: string;
  }[];
  /** The form stands filled and no longer holds all of it: only that is put in again. */
  readonly again?: boolean;
  /** Leave "Notify network" as it is; it is turned off otherwise. */
  readonly notify?: boolean;
  /** The owner has said which entry is meant: what the change leaves open of it is no question any more. */
  readonly chosen?: boolean;
  /** The list of entries was asked for: a profile that came instead says that there are none. */
  readonly listAsked?: boolean;
  /**
   * The site said a moment ago, in this tab, that the profile is the signed-in member's own: enough where a form fills the
   * whole page and there is nothing else to tell by.
   */
  readonly accountSeen?: boolean;
  /** How long to wait for the page to show and settle, ms. */
  readonly patience: number;
  /** Nothing is typed or pressed after this time, ms. */
  readonly until?: number;
}

/** The functions a content script leaves on its own global object; the page cannot see them. */
export interface FillScript {
  readonly fill: (task: FormTask) => Promise<FillReport>;
  readonly save: (task: FormTask) => Promise<SaveReport>;
  /** Answers the site's question whether to delete. */
  readonly confirm: (task: FormTask) => Promise<SaveReport>;
}

export interface ReadScript {
  readonly inspect: (task: FormTask) => Promise<InspectReport>;
  readonly read: (task: FormTask) => Promise<ReadReport>;
  readonly entries: (task: FormTask) => Promise<EntriesReport>;
  readonly open: (task: FormTask) => Promise<OpenReport>;
  readonly goTo: (place: 'own-profile' | 'profile', vanity: string) => Promise<OpenReport>;
  readonly whose: () => Promise<WhoseReport>;
}

export interface CheckScript {
  readonly check: (vanity: string) => Promise<CheckReport>;
  readonly typed: (vanity: string) => Promise<TypedReport>;
}
