import { base64url as base64, compactDecrypt, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import * as z from 'zod/mini';
import { parseWellFormed } from '../bytes.ts';
import { isRefusal, type Refusal, refuse } from '../refusals.ts';
import { type ClaimsOf, claimSchemas, type SubGrantClaims } from './claims.ts';
import { inflate } from './deflate.ts';
import { type IdentityKeys, identityId, type PublicKeys, publicKeysSchema } from './keys.ts';
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
    /** The sub-grant that a change set carried along; its signer is somebody met before. */
    readonly subGrant?: SubGrant | undefined;
  };
}[K];

/** A sub-grant whose signature, shape and addressee were checked. Whether its signer may pass on is still to be judged. */
export interface SubGrant {
  readonly claims: SubGrantClaims;
  readonly jws: string;
  readonly hash: string;
  readonly from: string;
}

/** The keys of a person met before, by id; undefined for a stranger. */
export type FindKeys = (id: string) => Promise<PublicKeys | undefined>;

const HEADER = ['alg', 'enc', 'epk', 'kid', 'typ'].join();

/**
 * The longest a package may be that travels unsealed, characters: with the longest words a request is a third of it. Anybody
 * can make one, and parts of it are parsed before it is believed.
 */
const MOST_OPEN = 64_000;

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
    if (parts === 3 && compact.length > MOST_OPEN) return refuse('too-large');
    if (parts === 3) return await verify(compact, own.id, findKeys, false);
    const jws = await decrypt(compact, own, findKeys);
    return isRefusal(jws) ? jws : await verify(jws, own.id, findKeys, true);
  } catch {
    return refuse('malformed');
  }
}

async function decrypt(jwe: string, own: IdentityKeys, findKeys: FindKeys): Promise<string | Refusal> {
  const header = decodeProtectedHeader(jwe);
  if (header.alg !== 'ECDH-ES' || header.enc !== 'A256GCM') return refuse('wrong-algorithm');
  if (header.typ !== ENVELOPE_TYP) return refuse('wrong-type');
  // nothing beyond what we write ourselves: no compression of the library's own, no critical extension
  if (Object.keys(header).sort().join() !== HEADER) return refuse('malformed');
  const to = header.kid;
  // sealed for somebody met before: mostly a message of one's own, which nobody can open who only made it
  if (to !== own.id) return to && (await findKeys(to)) ? refuse('for-another', to) : refuse('not-for-you');
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
  const subGrant = kind === 'change-set' ? await subGrantInside(jws, from, findKeys) : undefined;
  if (isRefusal(subGrant)) return subGrant;
  const keys = INTRODUCTIONS.includes(kind)
    ? await keysInside(jws, from)
    : (subGrant?.claims.chain.to.keys ?? (await findKeys(from)));
  if (keys === undefined) return refuse('unknown-sender');
  const payload = await signedBy(jws, keys);
  if (isRefusal(payload)) return payload;
  const verified = claimsOf(kind, payload, jws, from, ownId);
  return isRefusal(verified) || subGrant === undefined ? verified : { ...verified, subGrant };
}

/** The payload of a JWS that these keys signed. */
async function signedBy(jws: string, keys: PublicKeys): Promise<Uint8Array | Refusal> {
  try {
    const key = await importJWK(keys.sign, 'Ed25519');
    return (await compactVerify(jws, key, { algorithms: ['Ed25519'] })).payload;
  } catch {
    return refuse('bad-signature');
  }
}

/**
 * The sub-grant by which a stranger's change set comes: signed by somebody met before, for exactly this sender. Undefined
 * when there is none.
 */
async function subGrantInside(
  jws: string,
  sender: string,
  findKeys: FindKeys,
): Promise<SubGrant | Refusal | undefined> {
  const said = z.safeParse(z.looseObject({ chain: z.optional(z.string()) }), payloadInside(jws));
  const inner = said.success ? said.data.chain : undefined;
  if (inner === undefined) return undefined;
  const header = decodeProtectedHeader(inner);
  if (header.alg !== 'Ed25519') return refuse('wrong-algorithm');
  const from = header.kid;
  if (kindOfTyp(header.typ) !== 'grant' || typeof from !== 'string') return refuse('wrong-type');
  // spelt otherwise it would be another part of the same words, also after this one was ended
  if (Object.keys(header).sort().join() !== SIGNED_HEADER || !SIGNATURE.test(inner)) return refuse('malformed');
  const keys = await findKeys(from);
  if (keys === undefined) return refuse('unknown-sender');
  const payload = await signedBy(inner, keys);
  if (isRefusal(payload)) return payload;
  const verified = claimsOf('grant', payload, inner, from, sender);
  if (isRefusal(verified)) return verified;
  const claims = verified.claims as ClaimsOf<'grant'>;
  const { chain, cnf } = claims;
  if (chain === undefined || cnf.jwk.x !== chain.to.keys.sign.x) return refuse('malformed');
  if ((await identityId(chain.to.keys)) !== sender) return refuse('not-for-you');
  return { claims: { ...claims, chain }, jws: inner, hash: verified.hash, from };
}

/** What a JWS says, believed by nobody yet. */
const payloadInside = (jws: string): unknown =>
  JSON.parse(new TextDecoder().decode(base64.decode(jws.split('.')[1] ?? '')));

function claimsOf(kind: Kind, payload: Uint8Array, jws: string, from: string, ownId: string): Verified | Refusal {
  const said: unknown = parseWellFormed(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  // what has none is caught with all else that nobody made
  const { v } = z.parse(z.looseObject({ v: z.number() }), said);
  if (v !== WIRE_VERSION) return refuse('unknown-version');
  const parsed = z.safeParse(claimSchemas[kind], said);
  if (!parsed.success || parsed.data.iss !== from) return refuse('malformed');
  if ('aud' in parsed.data && parsed.data.aud !== ownId) return refuse('not-for-you');
  return { kind, claims: parsed.data, jws, hash: packageHash(jws), from } as Verified;
}

/** The keys a first message brings along; they count only when their thumbprint is the claimed sender. */
async function keysInside(jws: string, from: string): Promise<PublicKeys | undefined> {
  const parsed = z.safeParse(z.looseObject({ keys: publicKeysSchema }), payloadInside(jws));
  return parsed.success && (await identityId(parsed.data.keys)) === from ? parsed.data.keys : undefined;
}
