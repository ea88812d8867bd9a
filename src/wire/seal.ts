import { CompactEncrypt, CompactSign, importJWK } from 'jose';
import { sha256url, stringifyWellFormed, utf8 } from '../bytes.ts';
import { deflate } from './deflate.ts';
import type { PublicKeys } from './keys.ts';
import { type Kind, typOf } from './kinds.ts';

/** Signs claims: a compact JWS, `alg` pinned to Ed25519 (RFC 9864), `typ` naming the kind, `kid` the signer's id. */
export const sign = (
  kind: Kind | 'approval' | 'journal',
  claims: object,
  signer: { id: string; key: CryptoKey },
): Promise<string> =>
  new CompactSign(utf8(stringifyWellFormed(claims)))
    .setProtectedHeader({ alg: 'Ed25519', typ: typOf(kind), kid: signer.id })
    .sign(signer.key);

/** The JWE header's `typ`; the inner `typ` says which kind, and is not shown to whoever carries the message. */
export const ENVELOPE_TYP = 'countersign-envelope';

/** Encrypts a JWS for one recipient: deflated, ECDH-ES over X25519, AES-256-GCM (RFC 7518, RFC 8037). */
export async function encrypt(jws: string, recipient: { id: string; keys: PublicKeys }): Promise<string> {
  const key = await importJWK(recipient.keys.encrypt, 'ECDH-ES');
  return new CompactEncrypt(await deflate(utf8(jws)))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', typ: ENVELOPE_TYP, kid: recipient.id })
    .encrypt(key);
}

/** The hash by which one package names another: SHA-256 of the compact JWS. */
export const packageHash = (jws: string): string => sha256url(jws);
