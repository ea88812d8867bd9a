import type { FieldText } from '../../src/profile/field-text.ts';
import type { Area, Section } from '../../src/profile/sections.ts';
import type { Snapshot } from '../../src/profile/snapshot.ts';
import type { RefusalCode } from '../../src/refusals.ts';

/** What is kept of reading the profile, and snapshots of it, only in this browser; times in ms by its clock. */

/** The reading of the owner's present texts. */
export interface ReadingRecord {
  readonly startedAt: number;
  readonly tabId: number;
  /** For whom; null when the owner keeps a snapshot of the whole profile. */
  readonly grant: string | null;
  readonly vanity: string;
  readonly sections: readonly Section[];
  readonly state: 'reading' | 'done' | 'stuck';
  readonly todo: readonly ReadingTarget[];
  readonly done: number;
  readonly opened: number;
  readonly trouble: RefusalCode | null;
  /** As in `RunRecord`. */
  readonly askedWhose: boolean;
  readonly accountSeenAt: number;
  /** Sections of which something could not be read. */
  readonly partly: readonly Section[];
  readonly found: Snapshot;
}

/** A section's form, its list of entries, or the form of one entry. */
export interface ReadingTarget {
  readonly section: Section;
  readonly what: 'form' | 'list';
  readonly formId?: string;
}

/** A snapshot of the owner's whole profile, to go back to. */
export interface SnapshotRecord {
  readonly id: string;
  readonly vanity: string;
  readonly snapshot: Snapshot;
}

/** A form whose typed text is to be staged: kept before the page is loaded again to see what it held. */
export interface AssistedEditRecord {
  /** When it was heard, ms. */
  readonly at: number;
  readonly tabId: number;
  readonly section: Area;
  readonly op: 'set' | 'add';
  readonly formId?: string;
  readonly typed: readonly FieldText[];
}
