import { EMPTY_HEAD, type Head, type JournalFacts, nextEntry } from '../../src/journal/chain.ts';
import type { ReadTx, WriteTx } from './database.ts';

/** Adds an entry in the same transaction as what it tells of. */
export async function record(tx: WriteTx, at: number, facts: JournalFacts): Promise<void> {
  await tx.objectStore('journal').add(nextEntry(await journalHead(tx), at, facts));
}

export async function journalHead(tx: ReadTx | WriteTx): Promise<Head> {
  const cursor = await (tx as ReadTx).objectStore('journal').openCursor(null, 'prev');
  return cursor ? { seq: cursor.value.seq, hash: cursor.value.hash } : EMPTY_HEAD;
}
