import { base64url, fromBase64url, utf8 } from '../bytes.ts';
import type { Statement } from './certificate.ts';

/** SHA-256 of the UTF-8 bytes, base64url, by the browser itself. */
export const digest = async (text: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))));

/** RFC 7638: the members that make the key, in their order. */
export const thumbprint = ({ crv, kty, x }: Statement['key']): Promise<string> =>
  digest(JSON.stringify({ crv, kty, x }));

/** The payload of a compact JWS (RFC 7515) that this key signed as this type; null when it did not. */
export async function signedBy(jws: string, typ: string, kid: string, key: Statement['key']): Promise<unknown> {
  const [header = '', payload = '', signature = '', ...more] = jws.split('.');
  const text = (part: string) => new TextDecoder('utf-8', { fatal: true }).decode(fromBase64url(part));
  const said = JSON.parse(text(header)) as { alg?: unknown; typ?: unknown; kid?: unknown };
  if (more.length > 0 || said.alg !== 'Ed25519' || said.typ !== typ || said.kid !== kid) return null;
  const publicKey = await crypto.subtle.importKey('jwk', key, 'Ed25519', false, ['verify']);
  const signed = utf8(`${header}.${payload}`);
  const good = await crypto.subtle.verify('Ed25519', publicKey, fromBase64url(signature), signed);
  return good ? JSON.parse(text(payload)) : null;
}
