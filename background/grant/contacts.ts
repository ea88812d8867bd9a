import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import type { MessageView } from '../../src/rpc/shapes.ts';
import { armor } from '../../src/wire/armor.ts';
import type { ClaimsOf } from '../../src/wire/claims.ts';
import { MAX_INFLATED } from '../../src/wire/deflate.ts';
import { type Kind, WIRE_VERSION } from '../../src/wire/kinds.ts';
import { encrypt, sign } from '../../src/wire/seal.ts';
import { seenOf } from '../audit/heads.ts';
import { logHead } from '../store/journal.ts';
import { read } from '../store/store.ts';
import { requireMe } from './identity.ts';
import type { ContactRecord } from './records.ts';

type Addressed = Exclude<Kind, 'request'>;
type Common = 'v' | 'iss' | 'aud' | 'iat' | 'jti' | 'head' | 'seen';

export interface Packed {
  readonly jws: string;
  readonly message: MessageView;
}

/** Signs claims as this install, seals them for one person and armors them. `now` in ms. */
export async function pack<K extends Addressed>(
  kind: K,
  claims: Omit<ClaimsOf<K>, Common>,
  contactId: string,
  now: number,
): Promise<Packed | Refusal> {
  const me = await requireMe();
  if (isRefusal(me)) return me;
  const contact = await read((tx) => tx.objectStore('contacts').get(contactId));
  if (contact === undefined) return refuse('unknown-sender');
  const common = { ...(await commonClaims(me.keys.id, now)), aud: contact.id, ...seenOf(contact.heads) };
  const jws = await sign(kind, { ...common, ...claims }, signerOf(me));
  // the other side would have to refuse it
  if (jws.length > MAX_INFLATED) return refuse('too-large');
  return { jws, message: await seal(kind, jws, contact) };
}

export const seal = async (kind: Addressed, jws: string, contact: ContactRecord): Promise<MessageView> => ({
  armor: armor(kind, await encrypt(jws, contact)),
  fileName: fileName(kind),
});

export const commonClaims = async (iss: string, now: number) => ({
  v: WIRE_VERSION,
  iss,
  iat: Math.floor(now / 1000),
  jti: crypto.randomUUID(),
  head: await read(logHead),
});

export const signerOf = (me: { keys: { id: string; sign: CryptoKeyPair } }) => ({
  id: me.keys.id,
  key: me.keys.sign.privateKey,
});

export const fileName = (kind: Kind): string => `countersign-${kind}.countersign`;
