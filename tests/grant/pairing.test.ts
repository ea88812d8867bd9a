import { wordlist } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNonce } from '../../src/bytes.ts';
import { commitTo, opensCommitment } from '../../src/grant/pairing.ts';
import { pairingWords } from '../../src/grant/pairing-words.ts';
import { createIdentity, identityId, publicKeysSchema } from '../../src/wire/keys.ts';

describe('pairing', () => {
  it('a commitment is opened by its own nonce alone, and does not show it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (nonce, other) => {
        expect(opensCommitment(nonce, commitTo(nonce))).toBe(true);
        if (other !== nonce) expect(opensCommitment(other, commitTo(nonce))).toBe(false);
      }),
    );
    expect(commitTo('nonce')).toMatch(/^[\w-]{43}$/);
  });

  it('gives the same three words of the list to both sides, today and tomorrow', () => {
    const words = pairingWords('grant-hash', 'nonce');
    expect(words).toEqual(pairingWords('grant-hash', 'nonce'));
    expect(words).toHaveLength(3);
    for (const word of words) expect(wordlist).toContain(word);
  });

  it('changes the words with either input', () => {
    const seen = new Set<string>();
    for (let n = 0; n < 500; n++) {
      seen.add(pairingWords(`grant ${n}`, 'nonce').join(' '));
      seen.add(pairingWords('grant', `nonce ${n}`).join(' '));
    }
    expect(seen.size).toBe(1000);
  });

  it('does not confuse where one input ends and the other begins', () => {
    expect(pairingWords('ab', 'c')).not.toEqual(pairingWords('a', 'bc'));
  });

  it('uses the whole list in each place, about evenly', () => {
    for (const place of [0, 1, 2] as const) {
      const counts = new Map<string, number>();
      for (let n = 0; n < 8192; n++) {
        const word = pairingWords(`g${n}`, 'n')[place] ?? '';
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      // 4 expected each: 2048 e^-4 = 37 never seen, and 20 times one word is once in ten million
      expect(counts.size).toBeGreaterThan(1950);
      expect(Math.max(...counts.values())).toBeLessThan(20);
    }
  });
});

describe('an identity', () => {
  it('is named by its signing key and keeps its private halves', async () => {
    const keys = await createIdentity();
    expect(keys.id).toBe(await identityId(keys.public));
    expect(keys.sign.privateKey.extractable).toBe(false);
    expect(keys.encrypt.privateKey.extractable).toBe(false);
    expect(publicKeysSchema.safeParse(keys.public).success).toBe(true);
    expect(publicKeysSchema.safeParse({ ...keys.public, sign: { ...keys.public.sign, d: 'x' } }).success).toBe(false);
    expect((await createIdentity()).id).not.toBe(keys.id);
  });

  it('has the thumbprint of RFC 8037, appendix A.3', async () => {
    const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
    const keys = { sign: { kty: 'OKP', crv: 'Ed25519', x }, encrypt: { kty: 'OKP', crv: 'X25519', x } } as const;
    expect(await identityId(keys)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });

  it('draws its nonces from 32 random bytes', () => {
    expect(randomNonce()).toMatch(/^[\w-]{43}$/);
    expect(randomNonce()).not.toBe(randomNonce());
  });
});
