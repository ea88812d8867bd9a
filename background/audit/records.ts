import type { ProofKind } from '../../src/audit/certificate.ts';

/** What is kept of the audit log beside its lines, only in this browser; times in ms by its clock. */

/** What a signed report shows beside the journal: packages as signed, and which changes an entry is about. */
export interface ProofRecord {
  readonly hash: string;
  /** The delegate; on the delegate's side the client; empty when it is this install's own. */
  readonly whose: string;
  readonly kind: ProofKind;
  /** A compact JWS, or of an `item` its JSON. */
  readonly text: string;
}

export interface LogMismatch {
  /** When this browser saw, or wrote, what no longer fits; ms. */
  readonly since: number;
  readonly at: number;
  /** The person here has been told and knows why. */
  readonly settled: boolean;
}
