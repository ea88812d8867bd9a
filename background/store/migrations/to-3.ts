import { fromBase64url, sha256url } from '../../../src/bytes.ts';
import type { Upgrading } from './upgrading.ts';

interface SecondLock {
  readonly id: string;
  readonly endorsement: string;
  readonly wrapped: object;
}

/** Gives the records of the second version what the third one adds. What was given before is not passed on. */
export async function toThird({ tx, convertAll }: Upgrading): Promise<void> {
  await convertAll('grants', (grant: object) => ({ ...grant, parent: null, depth: 0, endedBelow: [] }));
  await convertAll('changes', (change: object) => change);
  await convertAll('clients', (client: { readonly grant: object | null }) => ({
    ...client,
    depth: 0,
    grant: client.grant && { ...client.grant, ownerName: '', passOn: null, through: null },
    passed: [],
  }));
  await convertAll('contacts', (contact: object) => ({ ...contact, heads: [], differs: null, differsHere: null }));
  await convertAll('requests', (request: object) => ({ ...request, head: null, depth: 0 }));
  await convertAll('drafts', (draft: object) => ({ ...draft, order: 0 }));
  const lock: SecondLock | null = (await tx.objectStore('meta').get('lock'))?.value ?? null;
  if (lock) {
    const value = { ...lock, wrapped: { ...lock.wrapped, passkey: null }, endsAt: null };
    await tx.objectStore('meta').put({ key: 'lock', value });
  }
  await keepSigned(tx, lock);
}

/** What was signed before signed reports were made of it; not what a lock's key signed that nobody can tell any more. */
async function keepSigned(tx: Upgrading['tx'], lock: SecondLock | null): Promise<void> {
  const known: unknown[] = [(await tx.objectStore('identity').get('me'))?.keys.id, lock?.id];
  const put = async (whose: string, kind: 'grant' | 'approved' | 'endorsement', text: string) => {
    await tx.objectStore('proofs').put({ hash: sha256url(text), whose, kind, text });
  };
  const keep = async (whose: string, kind: 'grant' | 'approved', jws: string | undefined) => {
    if (known.includes(signerOf(jws) ?? '')) await put(whose, kind, jws ?? '');
  };
  if (lock) await put('', 'endorsement', lock.endorsement);
  for (const grant of await tx.objectStore('grants').getAll()) {
    await keep(grant.contact, 'grant', grant.jws);
    for (const { approval } of await tx.objectStore('changes').index('grant').getAll(grant.id))
      await keep(grant.contact, 'approved', approval?.jws);
  }
}

/** Undefined of what is damaged. */
function signerOf(jws: string | undefined): string | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(fromBase64url(jws?.split('.')[1] ?? ''))).iss;
  } catch {
    return undefined;
  }
}
