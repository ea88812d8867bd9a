import type { LogMismatch } from '../audit/records.ts';
import type { ReadTx, WriteTx } from '../store/database.ts';

/** What a person calls themselves; theirs to type, so it is always shown with whether it was checked. */
export const personName = async (tx: ReadTx | WriteTx, contactId: string): Promise<string> =>
  (await (tx as ReadTx).objectStore('contacts').get(contactId))?.name ?? '';

/** The person as shown beside every word of theirs. `differs`: since when the record there does not fit, ms. */
export async function whoIs(
  tx: ReadTx | WriteTx,
  contactId: string,
): Promise<{ name: string; differs: number | null }> {
  const contact = await (tx as ReadTx).objectStore('contacts').get(contactId);
  return { name: contact?.name ?? '', differs: unsettled(contact?.differs)?.since ?? null };
}

/** What does not fit and was not seen to yet. */
export const unsettled = <M extends LogMismatch>(mismatch: M | null | undefined): M | null =>
  mismatch && !mismatch.settled ? mismatch : null;
