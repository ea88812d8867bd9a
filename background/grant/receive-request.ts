import { scopeFrom } from '../../src/grant/scope.ts';
import { nameRefusal } from '../../src/profile/name.ts';
import { isRefusal, refuse } from '../../src/refusals.ts';
import type { OpenedView } from '../../src/rpc/shapes.ts';
import type { Verified } from '../../src/wire/open.ts';
import { keepProof } from '../audit/evidence.ts';
import { acceptPackage, headIn } from '../audit/heads.ts';
import { write } from '../store/store.ts';
import { mayPassOn } from './may-pass-on.ts';
import type { IdentityRecord, RequestRecord } from './records.ts';

/** A request older than this, or from further in the future, is not shown: somebody is playing back an old message. ms */
const MAX_AGE = 60 * 86_400_000;
const MAX_AHEAD = 2 * 86_400_000;

export async function receiveRequest(
  verified: Verified<'request'>,
  me: IdentityRecord,
  now: number,
): Promise<OpenedView> {
  const { claims, hash, from } = verified;
  const age = now - claims.iat * 1000;
  if (age > MAX_AGE || age < -MAX_AHEAD) return refuse('stale-package');
  const odd = nameRefusal(claims.name);
  if (odd) return odd;
  const scope = scopeFrom(claims.authorization_details);
  if (isRefusal(scope)) return scope;
  const request: RequestRecord = {
    id: claims.jti,
    hash,
    from,
    keys: claims.keys,
    name: claims.name,
    scope,
    days: claims.days,
    maxChanges: claims.max_changes,
    clause: claims.clause,
    vanity: claims.vanity,
    commitment: claims.commitment,
    depth: claims.depth ?? 0,
    receivedAt: now,
    head: headIn(claims, now),
    state: 'open',
  };
  return write(async (tx) => {
    // somebody who only writes for others has nothing to grant but a part of what a client gave
    if (me.role === 'delegate' && !(await tx.objectStore('clients').getAll()).some((client) => mayPassOn(client, now)))
      return refuse('not-expected-here');
    const known = await tx.objectStore('requests').get(request.id);
    if (known && (known.state !== 'refused' || known.hash !== hash)) return refuse('replayed');
    await tx.objectStore('requests').put(request);
    await keepProof(tx, from, 'request', verified.jws);
    await acceptPackage(tx, verified, now, { event: 'request-received' });
    return { kind: 'request', from: claims.name, id: request.id, count: 0 };
  });
}
