import type { LogFacts } from '../../src/audit/chain.ts';
import type { LogMismatchView } from '../../src/audit/contract.ts';
import { logMismatchOf, newestHead, type SeenHead, withHead } from '../../src/audit/heads.ts';
import type { Verified } from '../../src/wire/open.ts';
import { unsettled } from '../grant/names.ts';
import type { ContactRecord } from '../grant/records.ts';
import type { WriteTx } from '../store/database.ts';
import { record } from '../store/journal.ts';

export const headIn = ({ head, iat }: Verified['claims'], now: number): SeenHead => ({ ...head, iat, at: now });

/**
 * What every accepted package leaves, in the transaction that accepts it: its hash, so that it is not taken twice, a line,
 * and the head of its sender's journal, compared with those seen before. What a stranger's request says is kept with it.
 */
export async function acceptPackage(
  tx: WriteTx,
  { claims, hash, from }: Verified,
  now: number,
  facts: Pick<LogFacts, 'event' | 'count' | 'item'>,
): Promise<void> {
  await tx.objectStore('seen').put({ hash, at: now });
  await record(tx, now, { ...facts, who: from, subject: hash });
  await noteHead(tx, from, headIn(claims, now), hash);
  if ('seen' in claims && claims.seen) await compareOwn(tx, from, claims.seen, now, hash);
}

/** Told once until the person here has seen to it; nothing is refused because of it but a new approval. */
export async function noteHead(tx: WriteTx, from: string, head: SeenHead, subject: string): Promise<void> {
  const contact = await tx.objectStore('contacts').get(from);
  if (contact === undefined) return;
  const mismatch = logMismatchOf(contact.heads, head);
  const reported = contact.differs !== null && !contact.differs.settled;
  const differs = mismatch && !reported ? { since: mismatch.at, at: head.at, settled: false } : contact.differs;
  await tx.objectStore('contacts').put({ ...contact, heads: withHead(contact.heads, head), differs });
  if (mismatch && !reported)
    await record(tx, head.at, { event: 'record-differs', who: from, count: head.seq, subject });
}

/** Another's word alone, so that it only ever leads to a question: the same head is told once. */
async function compareOwn(
  tx: WriteTx,
  from: string,
  { seq, hash }: { seq: number; hash: string },
  now: number,
  subject: string,
): Promise<void> {
  const own = await tx.objectStore('journal').get(seq);
  const contact = await tx.objectStore('contacts').get(from);
  if (contact === undefined || seq === 0 || own?.hash === hash) return;
  const reported = contact.differsHere;
  if (reported?.hash === hash || (reported && !reported.settled)) return;
  const differsHere = { seq, hash, since: own?.at ?? now, at: now, settled: false };
  await tx.objectStore('contacts').put({ ...contact, differsHere });
  await record(tx, now, { event: 'own-record-differs', who: from, count: seq, subject });
}

/** What this install holds of a person's journal, for the next message there. */
export const seenOf = (heads: readonly SeenHead[]) => {
  const newest = newestHead(heads);
  return newest === undefined ? {} : { seen: { seq: newest.seq, hash: newest.hash } };
};

/** Everything that does not fit and that nobody here has seen to. */
export const logMismatchesOf = (contacts: readonly ContactRecord[]): LogMismatchView[] =>
  contacts.flatMap(({ id, name, differs, differsHere }) => {
    const shown = [unsettled(differs), unsettled(differsHere)];
    return shown.flatMap((mismatch, index) =>
      mismatch ? [{ id, name, here: index === 1, since: mismatch.since }] : [],
    );
  });
