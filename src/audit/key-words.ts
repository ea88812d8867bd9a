import { wordlist } from '@scure/bip39/wordlists/english.js';
import { fromBase64url } from '../bytes.ts';

/** 88 bits: more than anybody can search for a key with the same ones. */
const WORDS = 8;

/** The start of a key's thumbprint in words, to be compared aloud: a name can be anybody's, these are of one key. */
export function keyWords(id: string): string {
  const bits = [...fromBase64url(id)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const word = (_: unknown, index: number) =>
    wordlist[Number.parseInt(bits.slice(index * 11, index * 11 + 11), 2)] ?? '';
  return Array.from({ length: WORDS }, word).join(' ');
}
