import type { CertifiedEntry, ProofKind, Statement } from './certificate.ts';
import { entryText } from './chain.ts';
import { digest } from './check-parts.ts';
import type { JournalEvent } from './events.ts';

export const BREAKS = [
  'unreadable',
  'no-statement',
  'statement-key',
  'statement-signature',
  'line-changed',
  'line-missing',
  'line-added',
  'lines-cut',
  'part-missing',
  'part-added',
  'part-changed',
  'part-twice',
  'part-moved',
  'signature',
  'stranger',
  'item-differs',
  'line-stranger',
  'approval-differs',
  'text-differs',
  'texts-moved',
] as const;

/** The first thing that does not hold, with the number of the line or the kind of part it is about. */
export interface Break {
  readonly broken: (typeof BREAKS)[number];
  readonly line?: number | undefined;
  readonly part?: ProofKind;
}

/** The first entry that is not as it was written, does not follow from the one before, is missing or was put in. */
export async function chainBreak(
  entries: readonly CertifiedEntry[],
  { head, lines }: Pick<Statement, 'head' | 'lines'>,
): Promise<Break | null> {
  const signed = lines && new Map(lines);
  let before: { seq: number; hash: string } = { seq: 0, hash: '' };
  for (const entry of entries) {
    const expected = lines ? lines.find(([seq]) => seq > before.seq)?.[0] : before.seq + 1;
    if (expected === undefined || entry.seq < expected || entry.seq > head.seq)
      return { broken: 'line-added', line: entry.seq };
    if (entry.seq > expected) return { broken: 'line-missing', line: expected };
    // every fact of it, in the order in which it was hashed
    if ((await digest(entryText({ ...entry, event: entry.event as JournalEvent }))) !== entry.hash)
      return { broken: 'line-changed', line: entry.seq };
    const follows = entry.seq !== before.seq + 1 || entry.prev === before.hash;
    if (!follows || (signed && signed.get(entry.seq) !== entry.hash))
      return { broken: 'line-changed', line: entry.seq };
    before = entry;
  }
  const next = lines
    ? lines.find(([seq]) => seq > before.seq)?.[0]
    : before.seq < head.seq
      ? before.seq + 1
      : undefined;
  if (next !== undefined) return { broken: 'lines-cut', line: next };
  return before.seq === head.seq && before.hash !== head.hash ? { broken: 'line-changed', line: head.seq } : null;
}
