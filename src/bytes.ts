import { sha256 } from '@noble/hashes/sha2.js';

const encoder = new TextEncoder();

/** Throws for half a pair of surrogates: every such half would be encoded, and hashed, as the same U+FFFD. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  if (!text.isWellFormed()) throw new TypeError('ill-formed UTF-16');
  return encoder.encode(text);
}

/** A `JSON.parse` that throws also for a string that is ill-formed UTF-16, and for such a name. */
export const parseWellFormed = (json: string): unknown =>
  JSON.parse(json, (key, value: unknown) => {
    if (!key.isWellFormed() || (typeof value === 'string' && !value.isWellFormed()))
      throw new TypeError('ill-formed UTF-16');
    return value;
  });

/** What is our own to write, without halves of pairs: a box can hold one while somebody types. */
export const stringifyWellFormed = (value: object): string =>
  JSON.stringify(value, (_name, inner: unknown) => (typeof inner === 'string' ? inner.toWellFormed() : inner));

export const base64url = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

/** SHA-256 of the UTF-8 bytes, base64url. Synchronous, so that a store's transaction can hash and stay open. */
export const sha256url = (text: string | Uint8Array): string =>
  base64url(sha256(typeof text === 'string' ? utf8(text) : text));

/** 32 random bytes, base64url. */
export const randomNonce = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));
