import { pairingCode } from '../../src/delegation/pairing.ts';
import { isWithin, scopeFrom } from '../../src/delegation/scope.ts';
import type { Verified } from '../../src/envelope/open.ts';
import type { OpenedView } from '../../src/messages/views.ts';
import { nameRefusal } from '../../src/profile/name.ts';
import { isRefusal, refuse } from '../../src/refusal.ts';
import { taken } from '../heads.ts';
import type { IdentityRecord } from '../store/records.ts';
import { read, write } from '../store/store.ts';

/** The longest a grant may run, seconds. */
const LONGEST = 30 * 86_400;
/** How far apart two people's clocks may be before the desk shows it, seconds. */
const CLOCKS_DIFFER = 900;

/** The client said yes: the grant must answer our own request, name our key and give no more than was asked. */
export async function receiveGrant(verified: Verified<'grant'>, me: IdentityRecord, now: number): Promise<OpenedView> {
  const { claims, hash, from } = verified;
  const odd = nameRefusal(claims.name);
  if (odd) return odd;
  const scope = scopeFrom(claims.authorization_details);
  if (isRefusal(scope)) return scope;
  if (claims.cnf.jwk.x !== me.keys.public.sign.x) return refuse('not-for-you');
  if (claims.exp - claims.nbf > LONGEST || claims.exp <= claims.nbf) return refuse('malformed');
  const clients = await read((tx) => tx.objectStore('clients').getAll());
  const asked = clients.find(({ requestHash }) => requestHash === claims.request);
  if (asked === undefined) return refuse('not-expected-here');
  if (!isWithin(scope, asked.scope) || claims.max_changes > asked.maxChanges) return refuse('wider-than-asked');
  const words = pairingCode(hash, asked.nonce);
  return write(async (tx) => {
    const client = await tx.objectStore('clients').get(asked.id);
    // the first grant that answers a request stays; another may not take its place
    if (client === undefined || client.grant !== null) return refuse('not-expected-here');
    // somebody known already, who may also write for this person, keeps the name given then
    const known = await tx.objectStore('contacts').get(from);
    const met = known ?? { name: client.name, heads: [], differs: null, differsHere: null };
    await tx.objectStore('contacts').put({ ...met, id: from, keys: claims.keys });
    await tx.objectStore('clients').put({
      ...client,
      refusedAt: null,
      grant: {
        id: claims.jti,
        ownerName: claims.name,
        hash,
        contact: from,
        scope,
        // two people's clocks differ a little; the owner's alone decides, this only spares a wait
        from: (claims.nbf - CLOCKS_DIFFER) * 1000,
        to: claims.exp * 1000,
        maxChanges: claims.max_changes,
        revokedAt: null,
        endedAt: null,
        paused: false,
        used: 0,
        words,
      },
    });
    await taken(tx, verified, now, { event: 'grant-received' });
    return { kind: 'grant', from: client.name, id: client.id, count: 0 };
  });
}
