import { CompactEncrypt, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../src/bytes.ts';
import { isRefusal } from '../../src/refusals.ts';
import { deflate } from '../../src/wire/deflate.ts';
import { open } from '../../src/wire/open.ts';
import { ENVELOPE_TYP } from '../../src/wire/seal.ts';
import { alice, bob, bobsContacts, mallory, rawJws, revocation, signed, toBob } from '../support/keys.ts';

const openAsBob = (compact: string) => open(compact, bob, bobsContacts);
const HEADER = { alg: 'Ed25519', typ: 'countersign-revocation+jws', kid: alice.id };
const refusedAs = async (compact: string, code: string) =>
  expect(await openAsBob(compact)).toMatchObject({ refused: code });

/** An envelope made by hand, to say other things in its header or hold other bytes. */
async function envelope(bytes: Uint8Array, header: object = {}, keys = bob): Promise<string> {
  return new CompactEncrypt(bytes)
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', typ: ENVELOPE_TYP, kid: bob.id, ...header })
    .encrypt(await importJWK(keys.public.encrypt, 'ECDH-ES'));
}

describe('open, what is inside the envelope,', () => {
  it('refuses an envelope of another type, algorithm or cipher', async () => {
    const bytes = await deflate(utf8(await signed(revocation())));
    await refusedAs(await envelope(bytes, { typ: 'JOSE' }), 'wrong-type');
    await refusedAs(await envelope(bytes, { enc: 'A128GCM' }), 'wrong-algorithm');
    await refusedAs(await envelope(bytes, { alg: 'ECDH-ES+A256KW' }), 'wrong-algorithm');
    await refusedAs(await envelope(bytes, {}, mallory), 'damaged');
    expect(isRefusal(await openAsBob(await envelope(bytes, { zip: 'DEF' }).catch(() => 'x')))).toBe(true);
  });

  it('refuses what has the parts of no package', async () => {
    const whole = await envelope(await deflate(utf8(await signed(revocation()))));
    await refusedAs(whole.slice(0, whole.lastIndexOf('.')), 'malformed');
    await refusedAs(`${whole}.x`, 'malformed');
  });

  it('stops inflating at 256 KB', async () => {
    const bomb = await deflate(new Uint8Array(50_000_000));
    expect(bomb.byteLength).toBeLessThan(60_000);
    await refusedAs(await envelope(bomb), 'too-large');
    await refusedAs(await envelope(await deflate(utf8('a'.repeat(256 * 1024 + 1)))), 'too-large');
    await refusedAs(await envelope(await deflate(utf8('a'.repeat(256 * 1024)))), 'malformed');
  });

  it('refuses what is not deflated, not UTF-8, or not a JWS', async () => {
    await refusedAs(await envelope(utf8('plain')), 'malformed');
    await refusedAs(await envelope(await deflate(new Uint8Array([0xff, 0xfe, 0x80]))), 'malformed');
    await refusedAs(await envelope(await deflate(utf8('a.b.c'))), 'malformed');
    await refusedAs(await toBob(await rawJws(HEADER, 'not json')), 'malformed');
  });
});
