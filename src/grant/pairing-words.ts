import { wordlist } from '@scure/bip39/wordlists/english.js';
import { pairingCode } from './pairing.ts';

/** The word to read out for a part of a pairing code. The first version kept the words themselves. */
export const pairingWord = (part: string): string => (/^\d+$/.test(part) ? (wordlist[Number(part)] ?? '') : part);

/** The three words for a grant and the delegate's opened nonce. */
export const pairingWords = (grantHash: string, nonce: string): string[] =>
  pairingCode(grantHash, nonce).map(pairingWord);
