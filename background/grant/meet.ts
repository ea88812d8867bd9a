import { noteHead } from '../audit/heads.ts';
import type { WriteTx } from '../store/database.ts';
import { write } from '../store/store.ts';
import type { ContactRecord, RequestRecord } from './records.ts';

/** Keeps somebody as a person one has to do with; what is known of that person's journal stays. */
export async function keepContact(
  tx: WriteTx,
  person: Pick<ContactRecord, 'id' | 'name' | 'keys'>,
  known: ContactRecord | undefined,
): Promise<void> {
  await tx.objectStore('contacts').put({ heads: [], differs: null, differsHere: null, ...known, ...person });
}

/** Whoever asked becomes somebody known, with the name, the keys and the journal's head of the request. */
export const meet = ({ from, name, keys, head, hash }: RequestRecord) =>
  write(async (tx) => {
    const known = await tx.objectStore('contacts').get(from);
    await keepContact(tx, { id: from, name, keys }, known);
    if (known === undefined && head) await noteHead(tx, from, head, hash);
    return {};
  });
