import { randomNonce } from '../../src/bytes.ts';
import { isClean, isWithin, type Scope, toDetails } from '../../src/grant/scope.ts';
import type { Snapshot } from '../../src/profile/snapshot.ts';
import { type Refusal, refuse } from '../../src/refusals.ts';
import type { SubGrantClaims } from '../../src/wire/claims.ts';
import type { ClientGrant, ClientRecord, ContactRecord, IdentityRecord, RequestRecord } from './records.ts';

export interface SubGrantWish {
  readonly scope: Scope;
  readonly days: number;
  readonly maxChanges: number;
}

/** Why a writer is not given this part: more than was asked, or more than there is to give. */
export function wishRefusal(wish: SubGrantWish, request: RequestRecord, grant: ClientGrant): Refusal | undefined {
  if (!isClean(wish.scope)) return refuse('malformed', 'scope');
  const wider = wish.days > request.days || wish.maxChanges > request.maxChanges;
  if (wider || !isWithin(wish.scope, request.scope)) return refuse('wider-than-asked');
  // the end is never later: subGrantClaims sees to that
  const fits = isWithin(wish.scope, grant.scope) && wish.maxChanges <= grant.maxChanges - grant.used;
  return fits ? undefined : refuse('wider-than-given');
}

interface Making {
  readonly me: IdentityRecord;
  readonly client: ClientRecord;
  readonly owner: ContactRecord;
  readonly request: RequestRecord;
  readonly wish: SubGrantWish;
  readonly now: number;
}

type Made = Omit<SubGrantClaims, 'v' | 'iss' | 'aud' | 'iat' | 'jti' | 'head'>;

/** What a sub-grant says: a part of the client's grant, for the writer who asked, to be shown to the client as it is. */
export function subGrantClaims({ me, client, owner, request, wish, now }: Making): Made {
  const grant = client.grant;
  if (grant?.passOn == null) throw new Error('passed on what may not be');
  const nbf = Math.max(Math.floor(now / 1000), grant.passOn.from / 1000);
  return {
    name: me.name,
    keys: me.keys.public,
    sub: grant.passOn.vanity,
    cnf: { jwk: request.keys.sign },
    authorization_details: toDetails(wish.scope),
    nbf,
    exp: Math.min(nbf + wish.days * 86_400, grant.to / 1000),
    max_changes: wish.maxChanges,
    depth: 0,
    agreement: grant.passOn.agreement,
    request: request.hash,
    nonce: randomNonce(),
    chain: {
      parent: grant.hash,
      opens: client.nonce,
      owner: { name: grant.ownerName, keys: owner.keys },
      to: { name: request.name, keys: request.keys },
      commitment: request.commitment,
      clause: client.clause,
    },
  };
}

/** The client's present texts of the sections that are passed on; null when none are known. */
export function snapshotOf({ snapshot }: ClientRecord, scope: Scope): Snapshot | null {
  if (snapshot === null) return null;
  const isPassed = (name: string) => scope.some(({ section }) => section === name);
  return {
    readAt: snapshot.readAt,
    sections: snapshot.sections.filter(isPassed),
    items: snapshot.items.filter(({ section }) => isPassed(section)),
  };
}
