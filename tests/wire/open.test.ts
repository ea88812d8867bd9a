import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64url, utf8 } from '../../src/bytes.ts';
import { isRefusal } from '../../src/refusals.ts';
import { open } from '../../src/wire/open.ts';
import { encrypt, packageHash, sign } from '../../src/wire/seal.ts';
import {
  alice,
  bob,
  bobsContacts,
  mallory,
  rawJws,
  requestClaims,
  revocation,
  signed,
  signer,
  toBob,
} from '../support/keys.ts';

const openAsBob = (compact: string) => open(compact, bob, bobsContacts);
const HEADER = { alg: 'Ed25519', typ: 'countersign-revocation+jws', kid: alice.id };
const refusedAs = async (compact: string, code: string) =>
  expect(await openAsBob(compact)).toMatchObject({ refused: code });

describe('open', () => {
  it('gives the claims, the sender and the hash of what was signed', async () => {
    const jws = await signed(revocation());
    const opened = await openAsBob(await toBob(jws));
    expect(opened).toEqual({ kind: 'revocation', claims: revocation(), jws, hash: packageHash(jws), from: alice.id });
  });

  it('takes a request unsealed, its keys proven by its own signature', async () => {
    const opened = await openAsBob(await sign('request', requestClaims(mallory), signer(mallory)));
    expect(opened).toMatchObject({ kind: 'request', from: mallory.id });
  });

  it.each<[string, object]>([
    ['more than its kind says', { extra: 1 }],
    ['a hash that is none', { grant: 'short' }],
    ['no number', { jti: 'x' }],
    ['a time that is none', { iat: -1 }],
    ['a time with a fraction', { iat: 1.5 }],
    ['a version that is a text', { v: '1' }],
    ['somebody else as the sender', { iss: mallory.id }],
    ['a journal head with more in it', { head: { seq: 0, hash: '', more: 1 } }],
  ])('refuses claims with %s', async (_what, over) => {
    await refusedAs(await toBob(await signed(revocation(over))), 'malformed');
  });

  it('refuses another version before anything else in it', async () => {
    await refusedAs(await toBob(await signed({ v: 2, anything: true })), 'unknown-version');
  });

  it.each(['none', 'EdDSA', 'HS256', 'ES256', 'ed25519', ''])('refuses the algorithm "%s"', async (alg) => {
    await refusedAs(await toBob(await rawJws({ ...HEADER, alg }, revocation())), 'wrong-algorithm');
  });

  it.each(['countersign-approval+jws', 'countersign-nothing+jws', 'JWT', 'countersign-constructor+jws', '', undefined])(
    'refuses the type "%s"',
    async (typ) => {
      await refusedAs(await toBob(await rawJws({ ...HEADER, typ }, revocation())), 'wrong-type');
    },
  );

  it('refuses one kind of claims under the type of another', async () => {
    await refusedAs(
      await toBob(await rawJws({ ...HEADER, typ: 'countersign-receipt+jws' }, revocation())),
      'malformed',
    );
  });

  it('refuses a request in an envelope and anything else outside one', async () => {
    await refusedAs(await toBob(await sign('request', requestClaims(alice), signer(alice))), 'wrong-type');
    for (const kind of ['grant', 'revocation', 'receipt', 'snapshot', 'change-set'] as const)
      await refusedAs(await sign(kind, revocation(), signer(alice)), 'wrong-type');
  });

  it('refuses a stranger, oneself, and what is for somebody else', async () => {
    await refusedAs(await toBob(await signed(revocation({ iss: mallory.id }), mallory)), 'unknown-sender');
    await refusedAs(await toBob(await signed(revocation({ iss: bob.id }), bob)), 'from-yourself');
    await refusedAs(await toBob(await signed(revocation({ aud: mallory.id }))), 'not-for-you');
    await refusedAs(await encrypt(await signed(revocation()), { id: mallory.id, keys: mallory.public }), 'not-for-you');
  });

  it('refuses a package that another key signed in a known name', async () => {
    await refusedAs(await toBob(await rawJws(HEADER, revocation(), mallory.sign.privateKey)), 'bad-signature');
  });

  it("refuses introductions whose keys are not the claimed sender's", async () => {
    const header = { alg: 'Ed25519', typ: 'countersign-request+jws', kid: mallory.id };
    await refusedAs(
      await rawJws(header, requestClaims(mallory, { keys: alice.public }), mallory.sign.privateKey),
      'unknown-sender',
    );
    await refusedAs(
      await rawJws(header, requestClaims(mallory, { iss: alice.id }), mallory.sign.privateKey),
      'malformed',
    );
    await refusedAs(
      await rawJws({ ...header, kid: alice.id }, requestClaims(mallory), mallory.sign.privateKey),
      'unknown-sender',
    );
    await refusedAs(await rawJws({ ...header, kid: 7 }, requestClaims(mallory), mallory.sign.privateKey), 'malformed');
    const wider = { ...mallory.public, sign: { ...mallory.public.sign, d: 'x' } };
    await refusedAs(
      await rawJws(header, requestClaims(mallory, { keys: wider }), mallory.sign.privateKey),
      'unknown-sender',
    );
  });

  it('refuses critical extensions and unencoded payloads', async () => {
    await refusedAs(await toBob(await rawJws({ ...HEADER, crit: ['x'], x: 1 }, revocation())), 'malformed');
    const unencoded = `${base64url(utf8(JSON.stringify({ ...HEADER, b64: false, crit: ['b64'] })))}.{}.AAAA`;
    expect(isRefusal(await openAsBob(await toBob(unencoded)))).toBe(true);
  });

  it.each([{ jwk: mallory.public.sign }, { zip: 'DEF' }, { b64: true }, { cty: 'x' }, { jku: 'https://example.com' }])(
    'refuses a signature with %j in its header',
    async (more) => refusedAs(await toBob(await rawJws({ ...HEADER, ...more }, revocation())), 'malformed'),
  );

  it('reads no request that is longer than any real one', async () => {
    const odd = (depth: number) => ({
      ...HEADER,
      typ: 'countersign-request+jws',
      kid: mallory.id,
      x: 'x'.repeat(depth),
    });
    await refusedAs(await rawJws(odd(50_000), requestClaims(mallory), mallory.sign.privateKey), 'too-large');
    await refusedAs(await rawJws(odd(40_000), requestClaims(mallory), mallory.sign.privateKey), 'malformed');
    const clause = '\u0001'.repeat(2000);
    const longest = await sign('request', requestClaims(mallory, { clause }), signer(mallory));
    expect(await openAsBob(longest)).toMatchObject({ kind: 'request' });
  });

  it.each(['\ud800', '\udbff', '\udc00', '\udfff'])(
    'refuses claims with half of a pair, %j, anywhere',
    async (half) => {
      const introducing = { ...HEADER, typ: 'countersign-request+jws', kid: mallory.id };
      for (const over of [{ clause: `a${half}b` }, { name: half }, { [half]: 1 }]) {
        const raw = { ...(requestClaims(mallory) as object), ...over };
        await refusedAs(await rawJws(introducing, raw, mallory.sign.privateKey), 'malformed');
      }
      const { clause } = requestClaims(mallory, { clause: '\ud83d\ude42' }) as { clause: string };
      const whole = await rawJws(introducing, requestClaims(mallory, { clause }), mallory.sign.privateKey);
      expect(await openAsBob(whole)).toMatchObject({ claims: { clause } });
    },
  );

  it('never gets half of a pair from one of us', async () => {
    const jws = await sign('request', requestClaims(mallory, { clause: 'a\ud800b' }), signer(mallory));
    expect(await openAsBob(jws)).toMatchObject({ claims: { clause: 'a\ufffdb' } });
  });

  it('refuses a second spelling of the same signature: it would be another package', async () => {
    const jws = await signed(revocation());
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(jws.at(-1) ?? '');
    expect(isRefusal(await openAsBob(await toBob(jws)))).toBe(false);
    for (const bits of [1, 7, 15]) await refusedAs(await toBob(jws.slice(0, -1) + alphabet[last + bits]), 'malformed');
    await refusedAs(await toBob(`${jws}==`), 'malformed');
  });

  it('refuses any changed character, and never throws', async () => {
    const compact = await toBob(await signed(revocation()));
    await fc.assert(
      fc.asyncProperty(fc.nat(compact.length - 1), fc.constantFrom(...'AZaz09-_.'), async (at, character) => {
        fc.pre(compact[at] !== character);
        const opened = await openAsBob(compact.slice(0, at) + character + compact.slice(at + 1));
        // the last character of a segment has bits that carry nothing
        const idle = compact[at + 1] === '.' || at === compact.length - 1;
        expect(idle || isRefusal(opened)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('never throws on anything', async () => {
    const part = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.json().map((text) => base64url(utf8(text))),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(part, { maxLength: 6 }).map((parts) => parts.join('.')),
        ),
        async (text) => {
          expect(isRefusal(await openAsBob(text))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
