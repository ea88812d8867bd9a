import type { Head } from './chain.ts';

/** The newest entry of somebody else's journal, as one of that person's messages said it. */
export interface SeenHead extends Head {
  /** When that message was signed, by its sender's clock, s. */
  readonly iat: number;
  /** When it arrived, by this browser's clock, ms. */
  readonly at: number;
}

/** How much two messages' times may disagree with their order, s: clocks are put right, and two may be signed at once. */
const SLACK = 120;
/** How many heads are kept of one person. */
const MOST = 32;

/**
 * The head seen before that cannot be of the same journal as this one: another entry of the same number, or more entries
 * at an earlier time. Messages may come in any order and more than once: only what was signed later must hold more.
 */
export const logMismatchOf = (known: readonly SeenHead[], next: SeenHead): SeenHead | undefined =>
  known.find(({ seq, hash, iat }) =>
    seq === next.seq ? hash !== next.hash : seq > next.seq && next.iat > iat + SLACK,
  );

/** The heads to compare the next message with. After a mismatch, the journal that goes on is the one signed last. */
export function withHead(known: readonly SeenHead[], next: SeenHead): readonly SeenHead[] {
  const mismatch = logMismatchOf(known, next);
  if (mismatch) return next.iat < mismatch.iat ? known : [next];
  if (known.some(({ seq }) => seq === next.seq)) return known;
  return [...known, next].sort((a, b) => b.seq - a.seq).slice(0, MOST);
}

/** The newest of them. */
export const newestHead = (known: readonly SeenHead[]): Head | undefined => known[0];
