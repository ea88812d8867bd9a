import {
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type JsonWebKey,
  verify,
} from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

// The other side, written from docs/protocol.md alone: nothing of the product is imported here, and no JOSE library.

export type Jwk = JsonWebKey;
export interface Person {
  readonly sign: Jwk;
  readonly encrypt: Jwk;
}
export type Claims = Readonly<Record<string, unknown>>;

export const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64url');
export const thumbprint = ({ crv, kty, x }: Jwk): string => hash(JSON.stringify({ crv, kty, x }));
export const commitment = (nonce: string): string => hash(`countersign-pairing-commit-v1\n${nonce}`);
export const agreement = (clause: string): string => (clause === '' ? '' : hash(`countersign-agreement\n${clause}`));

/** Three numbers, each of a word of the list. */
export function safetyNumbers(grantHash: string, nonce: string): number[] {
  const digest = createHash('sha256').update(`countersign-pairing-words-v1\n${grantHash}\n${nonce}`).digest('hex');
  const bits = BigInt(`0x${digest}`).toString(2).padStart(256, '0');
  return [0, 11, 22].map((from) => Number.parseInt(bits.slice(from, from + 11), 2));
}

/** Why a package is not opened: a code of the document. */
export class Refused extends Error {}
const refuse = (code: string): never => {
  throw new Refused(code);
};

const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', nbsp: ' ', quot: '"' };
const DASHES = '[-\\u2010-\\u2015\\u2212]{1,6}';
const GAP = '[\\s>|]';
const NAME = `${GAP}+COUNTERSIGN${GAP}+[A-Z]{1,20}`;
const EDGE = new RegExp(`${DASHES}${GAP}*(?:(BEGIN)${NAME}${GAP}*${DASHES}|(END)${NAME}(?:${GAP}*${DASHES})?)`, 'g');

/** Every block of a text: the compact serialisation, or the code of its refusal. */
export function unarmor(pasted: string): string[] {
  if (pasted.length > 1_000_000) return ['too-large'];
  const text = pasted
    .replace(UNSEEN, '')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '\n')
    .replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,6}|lt|gt|amp|nbsp|quot|shy|zwj|zwnj|lrm|rlm);/gi, (_whole, said: string) => {
      const name = said.toLowerCase();
      if (!name.startsWith('#')) return NAMED[name] ?? '';
      return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
    })
    .replace(UNSEEN, '');
  const edges = [...text.matchAll(EDGE)].map((match) => ({
    is: match[1] ?? match[2],
    from: match.index,
    to: match.index + match[0].length,
  }));
  const begins = edges.filter(({ is }) => is === 'BEGIN');
  if (begins.length === 0) return ['nothing-found'];
  if (begins.length > 20 || text.split('COUNTERSIGN').length > 1001) return ['too-large'];
  return begins.map(({ to }, index) => {
    const next = begins[index + 1]?.from ?? text.length;
    const end = edges.find(({ is, from }) => is === 'END' && from >= to && from < next);
    return end === undefined ? 'truncated' : body(text.slice(to, end.from));
  });
}

function body(section: string): string {
  const dense = section.replace(/[\s>|]/g, '');
  const at = dense.lastIndexOf('=');
  if (at < 0) return 'truncated';
  const said = /^(?:3D)?(.{6})$/.exec(dense.slice(at + 1))?.[1];
  const compact = dense.slice(0, at).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
  const sum = createHash('sha256').update(compact).digest('base64').slice(0, 6);
  return /^[\w.-]+$/.test(compact) && said === sum ? compact : 'damaged';
}

const json = (part: string): Claims =>
  JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url'))) as Claims;
export const partOf = (compact: string, index: number): Claims => json(compact.split('.')[index] ?? '');
const isExactly = (header: Claims, ...members: string[]) => Object.keys(header).sort().join() === members.sort().join();

/** The compact JWS inside a compact JWE. */
export function unseal(compact: string, own: Person): string {
  const [head = '', key = '', iv = '', text = '', tag = ''] = compact.split('.');
  const header = json(head);
  if (header.alg !== 'ECDH-ES' || header.enc !== 'A256GCM') refuse('wrong-algorithm');
  if (header.typ !== 'countersign-envelope') refuse('wrong-type');
  if (!isExactly(header, 'alg', 'enc', 'epk', 'kid', 'typ')) refuse('malformed');
  if (header.kid !== thumbprint(own.sign)) refuse('not-for-you');
  if (key !== '') refuse('damaged');
  const bytes = (part: string) => Buffer.from(part, 'base64url');
  const four = (number: number) => {
    const word = Buffer.alloc(4);
    word.writeUInt32BE(number);
    return word;
  };
  try {
    const shared = diffieHellman({
      privateKey: createPrivateKey({ key: own.encrypt, format: 'jwk' }),
      publicKey: createPublicKey({ key: header.epk as Jwk, format: 'jwk' }),
    });
    const algorithm = Buffer.from('A256GCM');
    const info = [four(algorithm.length), algorithm, four(0), four(0), four(256)];
    const contentKey = createHash('sha256')
      .update(Buffer.concat([four(1), shared, ...info]))
      .digest();
    const decipher = createDecipheriv('aes-256-gcm', contentKey, bytes(iv)).setAAD(Buffer.from(head));
    const plain = Buffer.concat([decipher.setAuthTag(bytes(tag)).update(bytes(text)), decipher.final()]);
    return inflateRawSync(plain, { maxOutputLength: 262_144 }).toString('latin1');
  } catch {
    return refuse('damaged');
  }
}

/** The claims of a compact JWS that this key signed as this type. */
export function signedBy(jws: string, typ: string, key: Jwk): Claims {
  const [head = '', payload = '', signature = ''] = jws.split('.');
  const header = json(head);
  if (header.alg !== 'Ed25519') refuse('wrong-algorithm');
  if (header.typ !== `countersign-${typ}+jws`) refuse('wrong-type');
  if (!isExactly(header, 'alg', 'kid', 'typ') || !/^[\w-]{85}[AQgw]$/.test(signature)) refuse('malformed');
  const publicKey = createPublicKey({ key, format: 'jwk' });
  const good = verify(null, Buffer.from(`${head}.${payload}`), publicKey, Buffer.from(signature, 'base64url'));
  return good ? json(payload) : refuse('bad-signature');
}

const kindOf = (jws: string): string => /^countersign-([a-z-]+)\+jws$/.exec(String(partOf(jws, 0).typ))?.[1] ?? '';

/** A package as its receiver opens it. */
export function open(
  compact: string,
  own: Person,
  known: readonly Person[],
): { readonly kind: string; readonly claims: Claims; readonly hash: string } {
  const isSealed = compact.split('.').length === 5;
  if (!isSealed && compact.split('.').length !== 3) refuse('malformed');
  if (!isSealed && compact.length > 64_000) refuse('too-large');
  const jws = isSealed ? unseal(compact, own) : compact;
  const kind = kindOf(jws);
  if (isSealed === (kind === 'request')) refuse('wrong-type');
  const sender = partOf(jws, 0).kid;
  if (sender === thumbprint(own.sign)) refuse('from-yourself');
  const of = (id: unknown) => known.find(({ sign }) => thumbprint(sign) === id);
  const said = partOf(jws, 1);
  const chain =
    typeof said.chain === 'string' ? subGrant(said.chain, String(sender), of(partOf(said.chain, 0).kid)) : undefined;
  const brought = kind === 'request' || kind === 'grant' ? (said.keys as Person) : undefined;
  const keys = brought ?? chain?.to.keys ?? of(sender);
  if (keys === undefined || thumbprint(keys.sign) !== sender) return refuse('unknown-sender');
  const claims = signedBy(jws, kind, keys.sign);
  if (claims.v !== 1) refuse('unknown-version');
  if (claims.iss !== sender) refuse('malformed');
  if (isSealed && claims.aud !== thumbprint(own.sign)) refuse('not-for-you');
  return { kind, claims, hash: hash(jws) };
}

export interface Link {
  readonly parent: string;
  readonly opens: string;
  readonly owner: { readonly name: string; readonly keys: Person };
  readonly to: { readonly name: string; readonly keys: Person };
  readonly commitment: string;
  readonly clause: string;
}

/** What the sub-grant in a change set says of its chain. */
function subGrant(jws: string, sender: string, signer: Person | undefined): Link {
  if (signer === undefined) return refuse('unknown-sender');
  const claims = signedBy(jws, 'grant', signer.sign);
  if (claims.v !== 1) refuse('unknown-version');
  if (claims.iss !== thumbprint(signer.sign)) refuse('malformed');
  if (claims.aud !== sender) refuse('not-for-you');
  const chain = claims.chain as Link | undefined;
  const { jwk } = claims.cnf as { jwk: Jwk };
  if (chain === undefined || jwk.x !== chain.to.keys.sign.x) return refuse('malformed');
  return thumbprint(chain.to.keys.sign) === sender ? chain : refuse('not-for-you');
}

export interface Entry {
  readonly seq: number;
  readonly at: number;
  readonly event: string;
  readonly prev: string;
  readonly hash: string;
  readonly who?: string;
  readonly section?: string;
  readonly count?: number;
  readonly reason?: string;
  readonly subject?: string;
  readonly item?: string;
  readonly approval?: string;
}

/** The hash of a journal entry. */
export function entryHash(entry: Entry): string {
  const { seq, at, event, who, section, count, reason, subject, prev, item, approval } = entry;
  const facts: unknown[] = [seq, at, event, who, section, count, reason, subject, prev];
  if (item !== undefined || approval !== undefined) facts.push(item);
  if (approval !== undefined) facts.push(approval);
  return hash(JSON.stringify(facts.map((fact) => fact ?? null)));
}
