import { commitTo } from '../../src/grant/pairing.ts';
import { armor, unarmor } from '../../src/wire/armor.ts';
import { createIdentity, type IdentityKeys } from '../../src/wire/keys.ts';
import type { Kind } from '../../src/wire/kinds.ts';
import { open } from '../../src/wire/open.ts';
import { encrypt, sign } from '../../src/wire/seal.ts';

/** Keys are made once for all runs: nothing in the model hangs on which they are. */
export interface People {
  readonly owner: IdentityKeys;
  /** Two the owner may know, one whom nobody knows, and a writer to whom a delegate passes a part on. */
  readonly delegates: readonly [IdentityKeys, IdentityKeys, IdentityKeys, IdentityKeys];
}

let people: Promise<People> | undefined;
export const thePeople = (): Promise<People> => {
  people ??= Promise.all(Array.from({ length: 5 }, createIdentity)).then(([owner, a, b, stranger, writer]) => ({
    owner: owner as IdentityKeys,
    delegates: [a as IdentityKeys, b as IdentityKeys, stranger as IdentityKeys, writer as IdentityKeys],
  }));
  return people;
};

/** A number as an id that looks like a random one, and as a nonce: the same run makes the same ones. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
export const nonce = (n: number): string => `nonce${n}`.padEnd(43, 'x');
export const commitment = (n: number): string => commitTo(nonce(n));

let jti = 0;
/** A package with whatever claims, signed by `from` and sealed for `to`. */
export async function forged(
  kind: Kind,
  from: IdentityKeys,
  to: IdentityKeys,
  claims: object,
  now: number,
): Promise<string> {
  const jws = await sign(
    kind,
    {
      v: 1,
      iss: from.id,
      iat: Math.floor(now / 1000),
      jti: uuid(++jti),
      head: { seq: 1, hash: '' },
      ...(kind === 'request' ? {} : { aud: to.id }),
      ...claims,
    },
    { id: from.id, key: from.sign.privateKey },
  );
  return armor(kind, kind === 'request' ? jws : await encrypt(jws, { id: to.id, keys: to.public }));
}

export const WRITER = 3;

/** What a package for a delegate says. */
export async function opened(armored: string, to: IdentityKeys, from: IdentityKeys) {
  const [block] = unarmor(armored);
  return typeof block === 'string' ? open(block, to, async () => from.public) : block;
}
