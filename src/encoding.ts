import { sha256 } from '@noble/hashes/sha2.js';

const encoder = new TextEncoder();

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

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
