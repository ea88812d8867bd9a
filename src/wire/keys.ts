import { exportJWK } from 'jose';
import * as z from 'zod/mini';
import { sha256url } from '../bytes.ts';

const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** A public Ed25519 key as a JWK (RFC 8037), nothing else in it. */
export const signingJwkSchema = z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: coordinate });
/** A public X25519 key as a JWK (RFC 8037). */
export const encryptionJwkSchema = z.strictObject({ kty: z.literal('OKP'), crv: z.literal('X25519'), x: coordinate });
/** The public half of an identity. */
export const publicKeysSchema = z.strictObject({ sign: signingJwkSchema, encrypt: encryptionJwkSchema });
export type PublicKeys = z.infer<typeof publicKeysSchema>;

/** An install's keys. The private halves cannot be exported. */
export interface IdentityKeys {
  readonly id: string;
  readonly sign: CryptoKeyPair;
  readonly encrypt: CryptoKeyPair;
  readonly public: PublicKeys;
}

/**
 * The RFC 7638 thumbprint of a signing key, base64url SHA-256: over the members that RFC 8037 names for it, in the order of
 * their names. jose's own costs the worker half a KB; a test holds this one against the value in RFC 8037.
 */
export const keyThumbprint = ({ crv, kty, x }: { crv?: string; kty?: string; x?: string }): string =>
  sha256url(JSON.stringify({ crv, kty, x }));

/** The id of an identity: the thumbprint of its signing key. */
export const identityId = async (keys: PublicKeys): Promise<string> => keyThumbprint(keys.sign);

/** Makes an install's identity. Throws where the browser lacks Ed25519 or X25519. */
export async function createIdentity(): Promise<IdentityKeys> {
  const sign = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  const encrypt = (await crypto.subtle.generateKey('X25519', false, ['deriveBits'])) as CryptoKeyPair;
  const keys = publicKeysSchema.parse({
    sign: publicPart(await exportJWK(sign.publicKey)),
    encrypt: publicPart(await exportJWK(encrypt.publicKey)),
  });
  return { id: await identityId(keys), sign, encrypt, public: keys };
}

const publicPart = ({ kty, crv, x }: { kty?: string; crv?: string; x?: string }) => ({ kty, crv, x });
