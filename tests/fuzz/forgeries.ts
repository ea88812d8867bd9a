import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { CompactEncrypt, importJWK } from 'jose';
import { base64url, utf8 } from '../../src/bytes.ts';
import { armor } from '../../src/wire/armor.ts';
import { type Kind, typOf } from '../../src/wire/kinds.ts';
import { ENVELOPE_TYP } from '../../src/wire/seal.ts';
import { type Damage, damage, damaged } from './evil.ts';
import type { Valid } from './packages.ts';

/** One thing wrong with a package, at one of the layers it goes through. */
export type Forgery =
  | { readonly layer: 'claims'; readonly damage: Damage }
  | { readonly layer: 'json'; readonly how: number; readonly place: number }
  | { readonly layer: 'header' | 'envelope'; readonly over: object }
  | { readonly layer: 'plaintext'; readonly how: number }
  | { readonly layer: 'compact'; readonly how: number; readonly place: number; readonly text: string };

const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) };
const HEADERS: readonly object[] = [
  { alg: 'none' },
  { alg: 'HS256' },
  { alg: 'EdDSA' },
  { alg: 'ES256' },
  { alg: ['Ed25519'] },
  { alg: null },
  { alg: '__proto__' },
  { crit: ['b64'], b64: false },
  { crit: ['exp'], exp: 1 },
  { crit: [] },
  { b64: false },
  { zip: 'DEF' },
  { jwk },
  { jku: 'https://evil.example/keys', x5u: 'https://evil.example/x' },
  { kid: null },
  { kid: 7 },
  { kid: '__proto__' },
  { kid: 'x'.repeat(50_000) },
  { kid: 'A'.repeat(43) },
  { typ: null },
  { typ: 'JWT' },
  { typ: 'countersign-__proto__+jws' },
  { typ: 'countersign-constructor+jws' },
  { typ: `countersign-${'a'.repeat(60_000)}` },
  { typ: 'countersign-approval+jws' },
  { typ: 'countersign-request+jws' },
  { typ: 'countersign-change-set+jws' },
  { cty: 'JWT' },
  { x: '\ud800' },
  { nested: Array.from({ length: 400 }).reduce<unknown>((held) => [held], []) },
];
const ENVELOPES: readonly object[] = [
  ...HEADERS,
  { enc: 'A128CBC-HS256' },
  { enc: 'A256CBC-HS512' },
  { enc: null },
  { alg: 'dir' },
  { alg: 'RSA-OAEP' },
  { alg: 'PBES2-HS256+A128KW', p2c: 10_000_000, p2s: 'AAAA' },
  { epk: null },
  { epk: {} },
  { epk: { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43) } },
  { epk: { kty: 'OKP', crv: 'X25519', x: 'AQ' } },
  { epk: { kty: 'EC', crv: 'P-256', x: 'AQ', y: 'AQ' } },
  { epk: { kty: 'OKP', crv: 'X448', x: 'A'.repeat(75) } },
  { apu: 'AAAA', apv: 'AAAA' },
];

const count = (n: number) => fc.nat(n - 1);
export const forgery: fc.Arbitrary<Forgery> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ layer: fc.constant('claims' as const), damage }) },
  { weight: 2, arbitrary: fc.record({ layer: fc.constant('json' as const), how: count(14), place: fc.nat(5000) }) },
  { weight: 2, arbitrary: fc.constantFrom(...HEADERS).map((over) => ({ layer: 'header' as const, over })) },
  { weight: 2, arbitrary: fc.constantFrom(...ENVELOPES).map((over) => ({ layer: 'envelope' as const, over })) },
  { weight: 1, arbitrary: count(8).map((how) => ({ layer: 'plaintext' as const, how })) },
  {
    weight: 4,
    arbitrary: fc.record({
      layer: fc.constant('compact' as const),
      how: count(8),
      place: fc.nat(100_000),
      text: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom('.', '=', '-', 'A', '..', '\u0000', '\ud800'),
      ),
    }),
  },
);

/** The payload as JSON that no `JSON.stringify` would write. */
function oddJson(claims: object, how: number, place: number): string | Uint8Array {
  const json = JSON.stringify(claims);
  const at = place % json.length;
  const first = Object.keys(claims)[place % Object.keys(claims).length] ?? 'v';
  const forms: readonly (() => string | Uint8Array)[] = [
    () => json.replace('{', `{"${first}":null,`),
    () => json.replace(/\}$/u, `,"${first}":1}`),
    () => json.replace('{', '{"__proto__":{"v":1},'),
    () => json.replace('{', '{"constructor":{"prototype":{}},'),
    () => `${'['.repeat(60_000)}${']'.repeat(60_000)}`,
    () => json.replace('{', `{"x":${'['.repeat(50_000)}${']'.repeat(50_000)},`),
    () => json.replace(/:\d+/u, ':1e400'),
    () => json.replace(/:\d+/u, ':-0'),
    () => json.replace(/:\d+/u, ':NaN'),
    () => json.replace(/:\d+/u, `:${'9'.repeat(20_000)}`),
    () => `\ufeff${json}`,
    () => json.slice(0, at),
    () => json.slice(0, at) + json.slice(at + 1),
    () => Uint8Array.from([...utf8(json.slice(0, at)), 0xff, 0xc0, 0x80, ...utf8(json.slice(at))]),
  ];
  return forms[how % forms.length]?.() ?? json;
}

const bytesOf = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? utf8(text) : text);

async function signed(valid: Valid, header: object, payload: string | Uint8Array): Promise<string> {
  const input = `${base64url(utf8(JSON.stringify(header)))}.${base64url(bytesOf(payload))}`;
  const signature = await crypto.subtle.sign('Ed25519', valid.from.sign.privateKey, utf8(input));
  return `${input}.${base64url(new Uint8Array(signature))}`;
}

async function sealed(valid: Valid, plaintext: Uint8Array): Promise<string> {
  const key = await importJWK(valid.to.public.encrypt, 'ECDH-ES');
  return new CompactEncrypt(plaintext)
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', typ: ENVELOPE_TYP, kid: valid.to.id })
    .encrypt(key);
}

/** What is inside an envelope instead of a deflated package: bombs first. */
function oddPlaintext(valid: Valid, how: number): Uint8Array {
  const forms: readonly (() => Uint8Array)[] = [
    () => deflateRawSync(new Uint8Array(60_000_000)),
    () => deflateRawSync(new Uint8Array(256 * 1024 + 1)),
    () => deflateRawSync(Buffer.from(`${valid.jws}${' '.repeat(300_000)}`)),
    () => utf8(valid.jws),
    () => new Uint8Array(0),
    () => deflateRawSync(Uint8Array.from([0xff, 0xfe, 0xc0])),
    () => deflateRawSync(utf8(valid.jws)).subarray(0, -9),
    () => deflateRawSync(utf8(valid.compact)),
  ];
  return forms[how % forms.length]?.() ?? new Uint8Array(0);
}

/** The bombs are the same each time, and slow to make. */
const kept = new Map<string, Uint8Array>();
const plaintextOf = (valid: Valid, how: number): Uint8Array => {
  const key = `${valid.kind} ${how}`;
  const known = kept.get(key) ?? oddPlaintext(valid, how);
  kept.set(key, known);
  return known;
};

function oddCompact(compact: string, how: number, place: number, text: string): string {
  const at = place % compact.length;
  const parts = compact.split('.');
  const part = place % parts.length;
  const forms: readonly (() => string)[] = [
    () => compact.slice(0, at) + text + compact.slice(at + 1),
    () => compact.slice(0, at) + text + compact.slice(at),
    () => compact.slice(0, at),
    () => parts.filter((_, index) => index !== part).join('.'),
    () => parts.map((each, index) => (index === part ? '' : each)).join('.'),
    () => [...parts].reverse().join('.'),
    () => `${compact}${text}`,
    () => parts.map((each, index) => (index === part ? each.repeat(1 + (place % 40)) : each)).join('.'),
  ];
  return forms[how % forms.length]?.() ?? compact;
}

/** The damaged package, as one serialisation. */
export async function forged(valid: Valid, what: Forgery): Promise<string> {
  const header = { alg: 'Ed25519', typ: typOf(valid.kind), kid: valid.from.id };
  const wrap = async (jws: string) => (valid.kind === 'request' ? jws : sealed(valid, deflateRawSync(utf8(jws))));
  switch (what.layer) {
    case 'claims': {
      const claims = damaged(valid.claims, what.damage);
      return wrap(await signed(valid, header, JSON.stringify(claims) ?? 'undefined'));
    }
    case 'json':
      return wrap(await signed(valid, header, oddJson(valid.claims, what.how, what.place)));
    case 'header':
      return wrap(await signed(valid, { ...header, ...what.over }, JSON.stringify(valid.claims)));
    case 'envelope': {
      const compact = await wrap(valid.jws);
      const [first = '', ...rest] = compact.split('.');
      const before = JSON.parse(Buffer.from(first, 'base64url').toString()) as object;
      return [base64url(utf8(JSON.stringify({ ...before, ...what.over }))), ...rest].join('.');
    }
    case 'plaintext':
      return sealed(valid, plaintextOf(valid, what.how));
    case 'compact':
      return oddCompact(valid.compact, what.how, what.place, what.text);
  }
}

export const armored = (valid: Valid, compact: string): string => armor(valid.kind, compact);

const HALVES = /\p{Surrogate}/gu;

/** Armored as whoever forges would write it: also halves of pairs, which our own code does not. */
export function armoredAnyhow(kind: Kind, compact: string): string {
  const halves = compact.match(HALVES) ?? [];
  return armor(kind, compact.replace(HALVES, '\u0001')).replaceAll('\u0001', () => halves.shift() ?? '\u0001');
}
