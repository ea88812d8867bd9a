import type { Decision } from '../../src/invitation/answer.ts';
import type { Rule } from '../../src/invitation/rules.ts';
import type { Invitation, InvitationSource } from '../../src/wire/invitation.ts';
import type { OutcomeLine } from '../../src/wire/outcome.ts';

/** What is kept of invitations, on both sides, only in this browser; times in ms by its clock. */

/** An invitation the owner shared, and under which grants: nobody else's can be answered. */
export interface SharedRecord extends Invitation {
  readonly readAt: number;
  readonly sharedWith: readonly string[];
  /** Grants under which it was shared and taken back; absent where it never was. */
  readonly takenBack?: string[];
}

/** An invitation in a delegate's queue. */
export interface QueueRecord {
  /** `<client>/<path>`, so that a second share doubles nobody. */
  readonly key: string;
  readonly client: string;
  readonly invitation: Invitation;
  readonly readAt: number;
  /** `reply`: accept and write; `ask`: the owner's own to answer; null while nothing was decided. */
  readonly decision: Decision | null;
  /** What is written to the person, when the decision is `reply`. */
  readonly reply: string;
  /** The template the reply was begun from. */
  readonly template: string | null;
  readonly sent: { readonly rev: number; readonly decision: Decision; readonly reply: string } | null;
  /** What became of the answer, and of the reply. */
  readonly answered: OutcomeLine | null;
  readonly replied: OutcomeLine | null;
}

export interface TemplateRecord {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly sent: { readonly rev: number; readonly name: string; readonly text: string } | null;
  readonly outcome: OutcomeLine | null;
}

/** How a client wants invitations answered, as the delegate wrote it down. */
export interface PolicyRecord {
  readonly client: string;
  readonly rules: readonly Rule[];
  readonly templates: readonly TemplateRecord[];
}

/** The invitations the owner is about to share: read, and not sent to anybody yet. */
export interface SharingRecord {
  readonly readAt: number;
  readonly source: InvitationSource;
  readonly invitations: readonly Invitation[];
  /** Cards that are no person's invitation, or could not be told. */
  readonly left: number;
}
