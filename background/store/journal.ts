import { type Head, type LogFacts, nextEntry } from '../../src/audit/chain.ts';
import type { JournalEvent } from '../../src/audit/events.ts';
import { sha256url } from '../../src/bytes.ts';
import type { RefusalCode } from '../../src/refusals.ts';
import { keepItems } from '../audit/evidence.ts';
import type { ChangeRecord } from '../change/records.ts';
import type { ReadTx, WriteTx } from './database.ts';
import { getMeta, setMeta } from './meta.ts';

const heads = new WeakMap<WriteTx, Head>();

/** The head that this transaction brought, when it wrote anything into the journal. */
export const headWritten = (tx: WriteTx): Head | undefined => heads.get(tx);

/** Adds an entry in the same transaction as what it tells of. */
export async function record(tx: WriteTx, at: number, facts: LogFacts): Promise<void> {
  const entry = nextEntry(await logHead(tx), at, facts);
  await tx.objectStore('journal').add(entry);
  const head = { seq: entry.seq, hash: entry.hash };
  await setMeta(tx, 'head', head);
  heads.set(tx, head);
}

/**
 * An entry about one change: under whose grant, which section, which package, why when there is a reason, and by which
 * approval. Of an approval that is taken back: the change as it was before.
 */
export async function recordChange(
  tx: WriteTx,
  at: number,
  event: JournalEvent,
  change: ChangeRecord,
  reason?: RefusalCode | null,
): Promise<void> {
  const grant = await tx.objectStore('grants').get(change.grant);
  await record(tx, at, {
    event,
    who: grant?.contact,
    section: change.change.section,
    subject: change.setHash,
    item: await keepItems(tx, grant?.contact ?? '', change.set, change.rev, [change.change]),
    ...(reason ? { reason } : {}),
    ...(change.approval ? { approval: sha256url(change.approval.jws) } : {}),
  });
}

/** Kept apart from the entries, so that cutting off the newest ones shows. */
export const logHead = (tx: ReadTx | WriteTx): Promise<Head> => getMeta(tx, 'head');
