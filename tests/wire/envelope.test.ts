import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64url, fromBase64url, sha256url, utf8 } from '../../src/bytes.ts';
import { armor, unarmor } from '../../src/wire/armor.ts';
import { deflate, inflate } from '../../src/wire/deflate.ts';
import { isKind, kindOfTyp, typOf } from '../../src/wire/kinds.ts';
import { open } from '../../src/wire/open.ts';
import { encrypt, sign } from '../../src/wire/seal.ts';
import { alice, bob, bobsContacts, common, requestClaims, signer } from '../support/keys.ts';

const texts = fc.string({ unit: 'grapheme', maxLength: 500 });

describe('an envelope', () => {
  it('gives the same bytes after sign, encrypt, armor and all the way back', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, fc.integer({ min: 1, max: 1000 }), async (note, after, rev) => {
        const claims = {
          ...common(alice, bob),
          grant: 'G'.repeat(43),
          set: '01234567-89ab-cdef-0123-456789abcdef',
          rev,
          note,
          changes: [
            { id: 'x', section: 'about', op: 'set', fields: [{ name: 'about', before: '', after }], rationale: note },
          ],
          withdraw: [],
          nonce: 'N'.repeat(43),
        };
        const jws = await sign('change-set', claims, signer(alice));
        const [compact] = unarmor(armor('change-set', await encrypt(jws, { id: bob.id, keys: bob.public })));
        expect(compact).toBeTypeOf('string');
        const opened = await open(compact as string, bob, bobsContacts);
        expect(opened).toMatchObject({ kind: 'change-set', jws, claims, from: alice.id });
      }),
      { numRuns: 40 },
    );
  });

  it('in the open is the same for a request', async () => {
    const claims = requestClaims(alice);
    const [compact] = unarmor(armor('request', await sign('request', claims, signer(alice))));
    expect(await open(compact as string, bob, async () => undefined)).toMatchObject({ kind: 'request', claims });
  });

  it('is another one each time, and tells a carrier neither the kind nor the sender', async () => {
    const jws = await sign('revocation', { x: 1 }, signer(alice));
    const to = { id: bob.id, keys: bob.public };
    const [one, two] = [await encrypt(jws, to), await encrypt(jws, to)];
    expect(one).not.toBe(two);
    const header = atob((one.split('.')[0] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    expect(header).not.toMatch(/revocation/);
    expect(header).not.toContain(alice.id);
  });
});

describe('the kinds', () => {
  it('are told by their typ, and nothing else is a kind', () => {
    expect(kindOfTyp(typOf('grant'))).toBe('grant');
    expect(kindOfTyp(typOf('approval'))).toBeNull();
    for (const typ of [
      undefined,
      7,
      '',
      'countersign-GRANT+jws',
      'countersign-grant+jws ',
      'xcountersign-grant+jws',
      'countersign-to-string+jws',
    ])
      expect(kindOfTyp(typ)).toBeNull();
    expect(isKind('toString')).toBe(false);
  });
});

describe('bytes', () => {
  it('survive deflate and inflate, and base64url', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        expect(await inflate(await deflate(new Uint8Array(bytes)))).toEqual(new Uint8Array(bytes));
        expect(fromBase64url(base64url(bytes))).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 50 },
    );
  });

  it('that are no whole deflate stream are malformed', async () => {
    const bytes = await deflate(utf8('hello'));
    expect(await inflate(utf8('hello'))).toEqual({ refused: 'malformed' });
    expect(await inflate(bytes.slice(0, -1))).toEqual({ refused: 'malformed' });
    expect(await inflate(new Uint8Array())).toEqual({ refused: 'malformed' });
  });

  it('hash as FIPS 180-4 says', () => {
    expect(sha256url('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
  });
});
