import type { Change, FieldEdit } from '../../src/change/change.ts';
import type { ChangeState } from '../../src/change/states.ts';
import type { FieldText } from '../../src/profile/field-text.ts';
import type { RefusalCode } from '../../src/refusals.ts';
import type { Listed } from '../../src/site/report.ts';

/** What is kept of changes, on the owner's side, only in this browser; times in ms by its clock. */

/** What was typed where, and what became of it. */
export interface ChangeRecord {
  /** `<set>.<rev>.<change id>` */
  readonly id: string;
  readonly grant: string;
  readonly setHash: string;
  readonly set: string;
  readonly rev: number;
  /** The order of arrival. */
  readonly seq: number;
  readonly change: Change;
  readonly note: string;
  /** The texts the page is expected to hold: the delegate's, or what was found at a conflict. */
  readonly base: readonly FieldEdit[];
  readonly rebased: boolean;
  readonly state: ChangeState;
  /** When the text was on the owner's screen; null when never. */
  readonly shownAt: number | null;
  readonly comment: string;
  readonly approval: Approval | null;
  /** The owner's own edit in a yes that no longer stands, until the next one. */
  readonly edit?: readonly FieldText[];
  /** Only while it waits because its yes was taken back by a stop or another lock; earlier versions kept the edit here. */
  readonly takenBack?: readonly FieldText[];
  readonly reason: RefusalCode | null;
  /** What the page held at a conflict. */
  readonly live: readonly FieldText[] | null;
  /** The number of the entry's form, as found on the owner's own page; null, or in old records `look-up`, when it was not. */
  readonly formId: string | null;
  /** That entry, as the page lists it. */
  readonly found?: Listed | undefined;
  /** The owner said that it is the one. */
  readonly chosen?: boolean;
  /** Entries on the page that the change may mean; the owner says which. */
  readonly choices: readonly Listed[] | null;
  /** What the form held before it was filled: an undo puts it back. */
  readonly held: readonly FieldText[] | null;
  /** The site's labels of fields it wants filled besides. */
  readonly required: readonly string[];
  readonly proof: 'read-back' | 'by-hand' | null;
  readonly savedBy: 'you' | 'countersign' | null;
  /** Pressed "Skip" for this run. */
  readonly skipped: boolean;
  readonly movedAt: number;
  /** The outcome last told to the delegate, as `state@movedAt`; empty when none. */
  readonly reported: string;
}

/** The owner's yes, and when it was given. */
export interface Approval {
  readonly jws: string;
  readonly final: readonly FieldText[];
  readonly edited: boolean;
  readonly at: number;
  /** The stop that was the last one then, as `stoppedAt` says it: a later stop takes the yes back. */
  readonly stop: number;
}
