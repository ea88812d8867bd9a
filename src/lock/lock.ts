import { fromBase64url, utf8 } from '../bytes.ts';
import { type Refusal, refuse } from '../refusals.ts';

/**
 * A key of its own for approvals, wrapped by AES-256-GCM under what the owner knows (PBKDF2-HMAC-SHA-256, RFC 8018;
 * iterations after the OWASP password storage cheat sheet, 2023) or under what a passkey gives (HKDF-SHA-256, RFC 5869,
 * over the output of WebAuthn's `prf` extension). Nothing of the secret is kept.
 */
export const ITERATIONS = 600_000;
/** The shortest secret that is taken, in UTF-16 units. */
export const SHORTEST = 6;

/** A passkey that opens a lock: its credential id, and what its PRF is evaluated at (32 bytes); base64url, no secrets. */
export interface Passkey {
  readonly credential: string;
  readonly salt: string;
}

/** What is kept of a lock. `iterations` do not count for a passkey: 32 random bytes need no stretching. */
export interface Wrapped {
  readonly passkey: Passkey | null;
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
  readonly publicKey: CryptoKey;
}

const INFO = utf8('countersign approval key v1');

/** From a PIN or passphrase, or from a passkey's PRF output in base64url. Throws when it is neither. */
async function wrappingKey(secret: string, { passkey, salt, iterations }: Omit<Wrapped, 'iv' | 'bytes' | 'publicKey'>) {
  const how = passkey
    ? { name: 'HKDF', hash: 'SHA-256', salt, info: INFO }
    : { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  // the same letters typed on another keyboard are the same secret
  const bytes = passkey ? fromBase64url(secret) : utf8(secret.toWellFormed().normalize('NFC'));
  const known = await crypto.subtle.importKey('raw', bytes, how.name, false, ['deriveKey']);
  return crypto.subtle.deriveKey(how, known, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

/** Makes a new approval key that only this secret unwraps; of a passkey the secret is its PRF output. */
export async function wrapNewKey(secret: string, passkey: Passkey | null): Promise<Wrapped> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const how = { passkey, salt: crypto.getRandomValues(new Uint8Array(16)), iterations: ITERATIONS };
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await wrappingKey(secret, how);
  const bytes = await crypto.subtle.wrapKey('pkcs8', pair.privateKey, key, { name: 'AES-GCM', iv });
  return { ...how, iv, bytes, publicKey: pair.publicKey };
}

/** The approval key, not to be taken out again; a refusal when it is another secret. */
export async function unwrap(wrapped: Wrapped, secret: string): Promise<CryptoKey | Refusal> {
  try {
    const key = await wrappingKey(secret, wrapped);
    const how = { name: 'AES-GCM', iv: wrapped.iv };
    return await crypto.subtle.unwrapKey('pkcs8', wrapped.bytes, key, how, 'Ed25519', false, ['sign']);
  } catch {
    return refuse('wrong-pin');
  }
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** How long after so many wrong tries the next one waits, ms; the last one from then on. */
const WAITS = [0, 0, 0, 5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE];

/** How long it takes to take the lock off without the secret, ms. */
export const FORGET_WAIT = 24 * 60 * MINUTE;

export const waitAfter = (wrongTries: number): number => WAITS[Math.min(wrongTries, WAITS.length - 1)] ?? 0;
