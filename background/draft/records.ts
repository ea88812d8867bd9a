import type { Entry } from '../../src/profile/entry.ts';
import type { FieldText } from '../../src/profile/field-text.ts';
import type { Area, FieldName, Op } from '../../src/profile/sections.ts';
import type { OutcomeLine } from '../../src/wire/outcome.ts';

/** What is kept of what a writer prepares, only in this browser; times in ms by its clock. */

export interface DraftRecord {
  /** `<client>/<slot>` */
  readonly key: string;
  readonly client: string;
  readonly slot: string;
  readonly section: Area;
  readonly op: Op;
  readonly entry: Entry | null;
  /** `before` is null until somebody has said what the profile holds. */
  readonly fields: readonly { readonly name: FieldName; readonly before: string | null; readonly text: string }[];
  readonly rationale: string;
  readonly savedAt: number;
  /** Among the drafts of its client, in the order in which the writer made them; absent in those of earlier versions. */
  readonly order?: number;
  /** Sent, and to be taken back with the next message. */
  readonly dropped: boolean;
  /** What went out last for this slot, and what came back. */
  readonly sent: {
    readonly rev: number;
    readonly op: Op;
    readonly after: readonly (FieldText & { readonly before: string })[];
    readonly rationale: string;
  } | null;
  readonly outcome: OutcomeLine | null;
}
