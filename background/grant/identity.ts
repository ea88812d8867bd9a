import browser from 'webextension-polyfill';
import type { Role } from '../../src/grant/grant.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import { createIdentity, type IdentityKeys } from '../../src/wire/keys.ts';
import { open } from '../../src/wire/open.ts';
import { encrypt, sign } from '../../src/wire/seal.ts';
import { record } from '../store/journal.ts';
import { read, write } from '../store/store.ts';
import { refusalFor } from '../store/trouble.ts';
import type { IdentityRecord } from './records.ts';

/** Tells, outside the database, that an identity was made here: if it is gone, the browser did not keep it. */
const MARK = 'identityMade';

export const me = (): Promise<IdentityRecord | undefined> => read((tx) => tx.objectStore('identity').get('me'));

/** The install's identity, or why there is none. */
export async function requireMe(): Promise<IdentityRecord | Refusal> {
  return (await me()) ?? refuse((await browser.storage.local.get(MARK))[MARK] ? 'keys-not-kept' : 'not-set-up');
}

/**
 * Makes the identity and proves that this browser keeps it: it is written, read again through the database, and the copy
 * that came back must sign and decrypt. Idempotent: a second call changes the role and the name only.
 */
export async function setUp(role: Role, name: string, now: number): Promise<IdentityRecord | Refusal> {
  const known = await me();
  if (known) return update({ role, name });
  try {
    const keys = await createIdentity();
    const stored = await write(async (tx) => {
      const identity: IdentityRecord = { key: 'me', role, name, keys, vanity: '' };
      if (await tx.objectStore('identity').get('me')) return refuse('state-moved');
      await tx.objectStore('identity').put(identity);
      await record(tx, now, { event: 'identity-made' });
      return identity;
    });
    const kept = await me();
    if (kept === undefined || !(await works(kept.keys))) return refuse('keys-not-kept');
    await browser.storage.local.set({ [MARK]: true });
    return isRefusal(stored) ? kept : stored;
  } catch (error) {
    const refusal = refusalFor(error);
    return refusal.refused === 'unexpected' ? refuse('keys-not-kept') : refusal;
  }
}

/** Signs and opens something with keys that came back from the store. */
async function works(keys: IdentityKeys): Promise<boolean> {
  const claims = { v: 1, iss: keys.id };
  const jws = await sign('revocation', claims, { id: keys.id, key: keys.sign.privateKey });
  const sealed = await encrypt(jws, { id: keys.id, keys: keys.public });
  const opened = await open(sealed, keys, async () => keys.public);
  // it decrypts and reaches the check that refuses one's own messages
  return isRefusal(opened) && opened.refused === 'from-yourself';
}

export const update = (
  change: Partial<Pick<IdentityRecord, 'role' | 'name' | 'vanity'>>,
): Promise<IdentityRecord | Refusal> =>
  write(async (tx) => {
    const known = await tx.objectStore('identity').get('me');
    if (known === undefined) return refuse('not-set-up');
    const identity = { ...known, ...change };
    await tx.objectStore('identity').put(identity);
    return identity;
  });
