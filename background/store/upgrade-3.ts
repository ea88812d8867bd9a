import type { WriteTx } from './database.ts';
import { getMeta, setMeta } from './meta.ts';

/** Gives the records of the second version what the third one adds. */
export async function toThird(tx: WriteTx): Promise<void> {
  for (const client of await tx.objectStore('clients').getAll())
    await tx.objectStore('clients').put({ ...client, grant: client.grant && { ...client.grant, ownerName: '' } });
  for (const contact of await tx.objectStore('contacts').getAll())
    await tx.objectStore('contacts').put({ ...contact, heads: [], differs: null, differsHere: null });
  for (const request of await tx.objectStore('requests').getAll())
    await tx.objectStore('requests').put({ ...request, head: null });
  const lock = await getMeta(tx, 'lock');
  if (lock) await setMeta(tx, 'lock', { ...lock, wrapped: { ...lock.wrapped, passkey: null }, endsAt: null });
}
