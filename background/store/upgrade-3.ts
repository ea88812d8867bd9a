import { keepProof, payloadOf } from '../audit/evidence.ts';
import type { WriteTx } from './database.ts';
import { getMeta, setMeta } from './meta.ts';
import { convertAll } from './put-aside.ts';
import type { LockRecord } from './records.ts';

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
  await convertAll(tx, 'drafts', (draft) => ({ ...draft, order: 0 }));
  const lock = await getMeta(tx, 'lock');
  if (lock) await setMeta(tx, 'lock', { ...lock, wrapped: { ...lock.wrapped, passkey: null }, endsAt: null });
  await keepSigned(tx, lock);
}

/** What was signed before certificates were made of it; not what a lock's key signed that nobody can tell any more. */
async function keepSigned(tx: WriteTx, lock: LockRecord | null): Promise<void> {
  const known = [(await tx.objectStore('identity').get('me'))?.keys.id, lock?.id];
  const keep = async (whose: string, kind: 'grant' | 'approved', jws: string | undefined) => {
    if (known.includes(signerOf(jws) ?? '')) await keepProof(tx, whose, kind, jws ?? '');
  };
  if (lock) await keepProof(tx, '', 'endorsement', lock.endorsement);
  for (const grant of await tx.objectStore('grants').getAll()) {
    await keep(grant.contact, 'grant', grant.jws);
    for (const { approval } of await tx.objectStore('changes').index('grant').getAll(grant.id))
      await keep(grant.contact, 'approved', approval?.jws);
  }
}

/** Undefined of what is damaged. */
function signerOf(jws: string | undefined): string | undefined {
  try {
    return (payloadOf(jws ?? '') as { iss?: string }).iss;
  } catch {
    return undefined;
  }
}
