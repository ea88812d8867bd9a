import {
  createCipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
  randomUUID,
  sign as signature,
} from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { type Claims, type Jwk, type Person, thumbprint } from './reader.ts';

// What the other side writes, by docs/protocol.md alone.

const publicPart = ({ kty, crv, x }: Jwk): Jwk => ({ kty, crv, x });
export const publicKeys = ({ sign, encrypt }: Person): Person => ({
  sign: publicPart(sign),
  encrypt: publicPart(encrypt),
});

export const newPerson = (): Person => ({
  sign: generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
  encrypt: generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' }),
});

export const nonce = (): string => randomBytes(32).toString('base64url');

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A compact JWS; `over` goes into its header. */
export function signed(kind: string, claims: Claims, by: Person, over: Claims = {}): string {
  const header = { alg: 'Ed25519', typ: `countersign-${kind}+jws`, kid: thumbprint(by.sign), ...over };
  const text = `${encoded(header)}.${encoded(claims)}`;
  const key = createPrivateKey({ key: by.sign, format: 'jwk' });
  return `${text}.${signature(null, Buffer.from(text), key).toString('base64url')}`;
}

/** A compact JWE of a JWS; `over` goes into its header. */
export function sealed(jws: string, to: Person, over: Claims = {}): string {
  const once = generateKeyPairSync('x25519');
  const head = encoded({
    alg: 'ECDH-ES',
    enc: 'A256GCM',
    typ: 'countersign-envelope',
    kid: thumbprint(to.sign),
    epk: once.publicKey.export({ format: 'jwk' }),
    ...over,
  });
  const publicKey = createPublicKey({ key: to.encrypt, format: 'jwk' });
  const shared = diffieHellman({ privateKey: once.privateKey, publicKey });
  const round = ['00000001', shared.toString('hex'), '00000007', Buffer.from('A256GCM').toString('hex')];
  const otherInfo = ['00000000', '00000000', '00000100'];
  const key = createHash('sha256')
    .update(Buffer.from([...round, ...otherInfo].join(''), 'hex'))
    .digest();
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(head));
  const text = Buffer.concat([cipher.update(deflateRawSync(Buffer.from(jws))), cipher.final()]);
  return [head, '', ...[iv, text, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.');
}

export function armored(word: string, compact: string): string {
  const body = compact.replaceAll('-', '+').replaceAll('_', '/');
  const sum = createHash('sha256').update(compact).digest('base64').slice(0, 6);
  const lines = [`-----BEGIN COUNTERSIGN ${word}-----`, ...(body.match(/.{1,64}/g) ?? []), `=${sum}`];
  return [...lines, `-----END COUNTERSIGN ${word}-----`, ''].join('\n');
}

/** The claims that every kind has, of somebody who keeps no journal yet. */
export const common = (from: Person, to: Person | undefined, iat: number): Claims => ({
  v: 1,
  iss: thumbprint(from.sign),
  iat,
  jti: randomUUID(),
  head: { seq: 0, hash: '' },
  ...(to && { aud: thumbprint(to.sign) }),
});
