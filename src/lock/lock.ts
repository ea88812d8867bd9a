import { type Refusal, refuse } from '../refusal.ts';

/**
 * A key of its own for approvals, wrapped under what the owner knows: AES-256-GCM under PBKDF2-HMAC-SHA-256 (RFC 8018;
 * iterations after the OWASP password storage cheat sheet, 2023). Nothing of the secret is kept.
 */
export const ITERATIONS = 600_000;
/** The shortest secret that is taken, in UTF-16 units. */
export const SHORTEST = 6;

/** What is kept of a lock. */
export interface Wrapped {
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
  readonly publicKey: CryptoKey;
}

async function wrappingKey(secret: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // the same letters typed on another keyboard are the same secret
  const letters = new TextEncoder().encode(secret.normalize('NFC'));
  const known = await crypto.subtle.importKey('raw', letters, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, known, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

/** Makes a new approval key that only this secret unwraps. */
export async function wrapNewKey(secret: string): Promise<Wrapped> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await wrappingKey(secret, salt, ITERATIONS);
  const bytes = await crypto.subtle.wrapKey('pkcs8', pair.privateKey, key, { name: 'AES-GCM', iv });
  return { iterations: ITERATIONS, salt, iv, bytes, publicKey: pair.publicKey };
}

/** The approval key, not to be taken out again; a refusal when it is another secret. */
export async function unwrap(wrapped: Wrapped, secret: string): Promise<CryptoKey | Refusal> {
  const key = await wrappingKey(secret, wrapped.salt, wrapped.iterations);
  try {
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

export const waitAfter = (wrongTries: number): number => WAITS[Math.min(wrongTries, WAITS.length - 1)] ?? 0;
