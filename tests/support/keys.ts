import { base64url, utf8 } from '../../src/bytes.ts';
import { createIdentity, type IdentityKeys, type PublicKeys } from '../../src/wire/keys.ts';
import type { FindKeys } from '../../src/wire/open.ts';
import { encrypt, sign } from '../../src/wire/seal.ts';

/** Two people who know each other, and a stranger. */
export const alice: IdentityKeys = await createIdentity();
export const bob: IdentityKeys = await createIdentity();
export const mallory: IdentityKeys = await createIdentity();

export const signer = (keys: IdentityKeys) => ({ id: keys.id, key: keys.sign.privateKey });

/** Bob knows Alice and nobody else. */
export const bobsContacts: FindKeys = async (id): Promise<PublicKeys | undefined> =>
  id === alice.id ? alice.public : undefined;

export const NOW = Date.UTC(2026, 10, 23) / 1000;

export const common = (from: IdentityKeys, to?: IdentityKeys) => ({
  v: 1,
  iss: from.id,
  iat: NOW,
  jti: '01234567-89ab-cdef-0123-456789abcdef',
  head: { seq: 0, hash: '' },
  ...(to ? { aud: to.id } : {}),
});

export const revocation = (over: object = {}) => ({ ...common(alice, bob), grant: 'G'.repeat(43), ...over });

export const requestClaims = (from: IdentityKeys, over: object = {}) => ({
  ...common(from),
  name: 'Dan',
  keys: from.public,
  authorization_details: [{ type: 'countersign-section', section: 'about', actions: ['set'] }],
  days: 7,
  max_changes: 5,
  clause: '',
  vanity: '',
  commitment: 'C'.repeat(43),
  ...over,
});

export const toBob = async (jws: string): Promise<string> => encrypt(jws, { id: bob.id, keys: bob.public });
export const signed = (claims: object, by = alice): Promise<string> => sign('revocation', claims, signer(by));

const segment = (value: unknown) => base64url(utf8(typeof value === 'string' ? value : JSON.stringify(value)));

/** A JWS with any header and any payload, signed with Ed25519 whatever the header says. */
export async function rawJws(header: object, payload: unknown, key = alice.sign.privateKey): Promise<string> {
  const input = `${segment(header)}.${segment(payload)}`;
  return `${input}.${base64url(new Uint8Array(await crypto.subtle.sign('Ed25519', key, utf8(input))))}`;
}
