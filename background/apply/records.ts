import type { FieldName } from '../../src/profile/sections.ts';
import type { RefusalCode } from '../../src/refusals.ts';

/** What is kept of the applying that is under way, only in this browser; times in ms by its clock. */

/** The applying the owner started: which tab, and what it is at. */
export interface RunRecord {
  readonly tabId: number;
  readonly running: boolean;
  /** The change it is at, and how often that one's form was opened. */
  readonly current: string | null;
  readonly opened: number;
  /** How often its section's list of entries was opened. */
  readonly listed: number;
  /** How often the cards did not stand still when one was to be pressed. */
  readonly moved?: number;
  /** Whose profile the site last said is the signed-in member's own, and when, ms; nobody's when it was not asked. */
  readonly accountSeen?: string;
  readonly accountSeenAt: number;
  /** Whether the site was asked who is signed in, after a page that did not say. */
  readonly askedWhose: boolean;
  readonly trouble: RefusalCode | null;
  /** Fields of the form that waits for Save which no longer hold what was put in; and the owner asked for it again. */
  readonly differs?: readonly FieldName[];
  readonly again?: boolean;
  /** The change that was put in again: its Save is the owner's, who may have saved it before. */
  readonly putInAgain?: string;
  /** The forms of its section's entries before one was added. */
  readonly had?: readonly string[] | undefined;
}

/** Buttons pressed for the owner on invitations: on which of the owner's days, how many, and the last one, ms. */
export interface PaceRecord {
  readonly day: string;
  readonly count: number;
  readonly lastAt: number;
}
