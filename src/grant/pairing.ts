import { sha256 } from '@noble/hashes/sha2.js';
import { sha256url, utf8 } from '../bytes.ts';

/**
 * Three words that two people compare on the phone, so that nobody can sit between them. The request commits to the
 * delegate's nonce before the owner's nonce exists; the grant (whose hash covers the owner's nonce, both identities and
 * the request) is fixed before the delegate's nonce is opened. Whoever sits between has one guess in 2^33.
 * See pairing.design.md.
 */
const COMMIT = 'countersign-pairing-commit-v1\n';
const WORDS = 'countersign-pairing-words-v1\n';

/** The commitment a request carries. `nonce`: 32 random bytes, base64url. */
export const commitTo = (nonce: string): string => sha256url(COMMIT + nonce);

export const opensCommitment = (nonce: string, commitment: string): boolean => commitTo(nonce) === commitment;

/**
 * The three words (33 bits) for a grant and the delegate's opened nonce, each as its number in the word list. The list
 * itself is only loaded where somebody reads: pairing-words.ts.
 */
export function pairingCode(grantHash: string, nonce: string): [string, string, string] {
  const digest = sha256(utf8(`${WORDS}${grantHash}\n${nonce}`));
  const bits = new DataView(digest.buffer, digest.byteOffset).getBigUint64(0) >> 31n;
  const number = (shift: bigint) => String((bits >> shift) & 2047n);
  return [number(22n), number(11n), number(0n)];
}
