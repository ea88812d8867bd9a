import { commitTo } from '../../src/grant/pairing.ts';
import { type Scope, toDetails } from '../../src/grant/scope.ts';
import type { Depth } from '../../src/grant/sub-grant.ts';
import { armor } from '../../src/wire/armor.ts';
import type { ClaimsOf } from '../../src/wire/claims.ts';
import { packageHash, sign } from '../../src/wire/seal.ts';
import { commonClaims, signerOf } from './contacts.ts';
import type { IdentityRecord } from './records.ts';

export interface Asked {
  readonly scope: Scope;
  readonly days: number;
  readonly maxChanges: number;
  readonly clause: string;
  readonly vanity: string;
  readonly depth: Depth;
}

/** A signed request, in the open: it commits to a nonce that stays here until the grant has arrived. */
export async function makeRequest(me: IdentityRecord, asked: Asked, nonce: string, now: number) {
  const claims: ClaimsOf<'request'> = {
    ...(await commonClaims(me.keys.id, now)),
    v: 1,
    name: me.name,
    keys: me.keys.public,
    authorization_details: toDetails(asked.scope),
    days: asked.days,
    max_changes: asked.maxChanges,
    clause: asked.clause,
    vanity: asked.vanity,
    commitment: commitTo(nonce),
    // said only when it is asked: an older browser knows no such wish
    ...(asked.depth === 1 ? { depth: 1 as const } : {}),
  };
  const jws = await sign('request', claims, signerOf(me));
  return { requestArmor: armor('request', jws), requestHash: packageHash(jws), nonce };
}
