import type { WriteTx } from './database.ts';
import { getMeta, setMeta } from './meta.ts';
import { convertAll } from './set-aside.ts';

/** Gives the records of the second version what the third one adds. What was given before is not passed on. */
export async function toThird(tx: WriteTx): Promise<void> {
  await convertAll(tx, 'grants', (grant) => ({ ...grant, parent: null, depth: 0, endedBelow: [] }));
  await convertAll(tx, 'changes', (change) => change);
  await convertAll(tx, 'clients', (client) => ({
    ...client,
    depth: 0,
    grant: client.grant && { ...client.grant, ownerName: '', passOn: null, through: null },
    passed: [],
  }));
  await convertAll(tx, 'contacts', (contact) => ({ ...contact, heads: [], differs: null, differsHere: null }));
  await convertAll(tx, 'requests', (request) => ({ ...request, head: null, depth: 0 }));
  await convertAll(tx, 'drafts', (draft) => draft);
  const lock = await getMeta(tx, 'lock');
  if (lock) await setMeta(tx, 'lock', { ...lock, wrapped: { ...lock.wrapped, passkey: null }, endsAt: null });
}
