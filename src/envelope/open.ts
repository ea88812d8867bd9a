import { base64url as base64, compactDecrypt, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import * as z from 'zod/mini';
import { type IdentityKeys, identityId, type PublicKeys, publicKeysSchema } from '../delegation/identity.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { type ClaimsOf, claimSchemas } from './claims.ts';
import { inflate } from './deflate.ts';
import { type Kind, kindOfTyp, WIRE_VERSION } from './kinds.ts';
import { ENVELOPE_TYP, packageHash } from './seal.ts';

/** A package whose signature, addressee, version and shape were checked. What it may do is still to be judged. */
export type Verified<K extends Kind = Kind> = {
  [P in Kind]: {
    readonly kind: P;
    readonly claims: ClaimsOf<P>;
    readonly jws: string;
    readonly hash: string;
    readonly from: string;
  };
}[K];

/** The keys of a person met before, by id; undefined for a stranger. */
export type FindKeys = (id: string) => Promise<PublicKeys | undefined>;

const HEADER = ['alg', 'enc', 'epk', 'kid', 'typ'].join();

const SIGNED_HEADER = ['alg', 'kid', 'typ'].join();
/** 64 bytes have one spelling only: another one would be another package of the same words. */
const SIGNATURE = /\.[A-Za-z0-9_-]{85}[AQgw]$/;

/** Kinds by which two people first meet: the keys are in the package and proven by its own signature. */
const INTRODUCTIONS: readonly Kind[] = ['request', 'grant'];

/**
 * Opens one compact serialisation: decrypts when it is an envelope, then verifies. The claims are parsed from the very
 * bytes whose signature was checked. Never throws on hostile input.
 */
export async function open(compact: string, own: IdentityKeys, findKeys: FindKeys): Promise<Verified | Refusal> {
  try {
    const parts = compact.split('.').length;
    if (parts === 3) return await verify(compact, own.id, findKeys, false);
    if (parts !== 5) return refuse('malformed');
    const jws = await decrypt(compact, own);
    return isRefusal(jws) ? jws : await verify(jws, own.id, findKeys, true);
  } catch {
    return refuse('malformed');
  }
}

async function decrypt(jwe: string, own: IdentityKeys): Promise<string | Refusal> {
  const header = decodeProtectedHeader(jwe);
  if (header.alg !== 'ECDH-ES' || header.enc !== 'A256GCM') return refuse('wrong-algorithm');
  if (header.typ !== ENVELOPE_TYP) return refuse('wrong-type');
  // nothing beyond what we write ourselves: no compression of the library's own, no critical extension
  if (Object.keys(header).sort().join() !== HEADER) return refuse('malformed');
  if (header.kid !== own.id) return refuse('not-for-you');
  let plaintext: Uint8Array;
  try {
    ({ plaintext } = await compactDecrypt(jwe, own.encrypt.privateKey, {
      keyManagementAlgorithms: ['ECDH-ES'],
      contentEncryptionAlgorithms: ['A256GCM'],
    }));
  } catch {
    return refuse('damaged');
  }
  const inflated = await inflate(new Uint8Array(plaintext));
  return isRefusal(inflated) ? inflated : new TextDecoder('utf-8', { fatal: true }).decode(inflated);
}

async function verify(jws: string, ownId: string, findKeys: FindKeys, sealed: boolean): Promise<Verified | Refusal> {
  const header = decodeProtectedHeader(jws);
  if (header.alg !== 'Ed25519') return refuse('wrong-algorithm');
  const kind = kindOfTyp(header.typ);
  // only a request travels unsealed: its sender does not know the owner's key yet
  if (kind === null || sealed === (kind === 'request')) return refuse('wrong-type');
  // nothing beyond what we write ourselves: no key that came along, no extension, critical or not
  if (Object.keys(header).sort().join() !== SIGNED_HEADER || !SIGNATURE.test(jws)) return refuse('malformed');
  const from = header.kid;
  if (typeof from !== 'string') return refuse('malformed');
  if (from === ownId) return refuse('from-yourself');
  const keys = INTRODUCTIONS.includes(kind) ? await keysInside(jws, from) : await findKeys(from);
  if (keys === undefined) return refuse('unknown-sender');
  let payload: Uint8Array;
  try {
    ({ payload } = await compactVerify(jws, await importJWK(keys.sign, 'Ed25519'), { algorithms: ['Ed25519'] }));
  } catch {
    return refuse('bad-signature');
  }
  return claimsOf(kind, payload, jws, from, ownId);
}

function claimsOf(kind: Kind, payload: Uint8Array, jws: string, from: string, ownId: string): Verified | Refusal {
  const said: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  const version = z.safeParse(z.looseObject({ v: z.number() }), said);
  if (!version.success) return refuse('malformed');
  if (version.data.v !== WIRE_VERSION) return refuse('unknown-version');
  const parsed = z.safeParse(claimSchemas[kind], said);
  if (!parsed.success || parsed.data.iss !== from) return refuse('malformed');
  if ('aud' in parsed.data && parsed.data.aud !== ownId) return refuse('not-for-you');
  return { kind, claims: parsed.data, jws, hash: packageHash(jws), from } as Verified;
}

/** The keys a first message brings along; they count only when their thumbprint is the claimed sender. */
async function keysInside(jws: string, from: string): Promise<PublicKeys | undefined> {
  const said: unknown = JSON.parse(new TextDecoder().decode(base64.decode(jws.split('.')[1] ?? '')));
  const parsed = z.safeParse(z.looseObject({ keys: publicKeysSchema }), said);
  return parsed.success && (await identityId(parsed.data.keys)) === from ? parsed.data.keys : undefined;
}
