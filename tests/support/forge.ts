import type { Head } from '../../src/audit/chain.ts';
import { armor } from '../../src/wire/armor.ts';
import type { Kind } from '../../src/wire/kinds.ts';
import { encrypt, sign } from '../../src/wire/seal.ts';
import type { Install } from './install.ts';
import { AFTER, BEFORE, clientOf, type Pair } from './people.ts';

/** A package with whatever claims, signed and sealed with the sender's real keys. */
export async function forge(kind: Kind, from: Install, to: Install, claims: object): Promise<string> {
  const me = (await from.identity()).keys;
  const you = (await to.identity()).keys;
  const jws = await sign(
    kind,
    {
      v: 1,
      iss: me.id,
      iat: Math.floor(Date.now() / 1000),
      jti: crypto.randomUUID(),
      head: (await from.all<{ key: string; value: Head }>('meta')).find(({ key }) => key === 'head')?.value,
      ...(kind === 'request' ? {} : { aud: you.id }),
      ...claims,
    },
    { id: me.id, key: me.sign.privateKey },
  );
  return armor(kind, kind === 'request' ? jws : await encrypt(jws, { id: you.id, keys: you.public }));
}

export const aChange = (over: object = {}) => ({
  id: 'headline',
  section: 'headline',
  op: 'set',
  fields: [{ name: 'headline', before: BEFORE.headline, after: AFTER.headline }],
  rationale: '',
  ...over,
});

/** A change set by the delegate of this pair, right in everything that `over` does not change. */
export async function forgeSet(pair: Pair, over: object = {}): Promise<string> {
  const client = await clientOf(pair);
  return forge('change-set', pair.delegate, pair.owner, {
    grant: client.grant?.hash ?? '',
    set: client.set,
    rev: 1,
    note: '',
    changes: [aChange()],
    withdraw: [],
    nonce: client.nonce,
    ...over,
  });
}
