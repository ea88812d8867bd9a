import type { ReadTx, WriteTx } from './store/database.ts';

/** What a person calls themselves; theirs to type, so it is always shown with whether it was checked. */
export const nameOf = async (tx: ReadTx | WriteTx, contactId: string): Promise<string> =>
  (await (tx as ReadTx).objectStore('contacts').get(contactId))?.name ?? '';
