import { agreementHash } from '../../src/grant/agreement.ts';
import { grantStatus } from '../../src/grant/grant.ts';
import { opensCommitment, pairingCode } from '../../src/grant/pairing.ts';
import { isWithin, scopeFrom } from '../../src/grant/scope.ts';
import { nameRefusal } from '../../src/profile/name.ts';
import { isRefusal, refuse } from '../../src/refusals.ts';
import type { OpenedView } from '../../src/rpc/shapes.ts';
import type { ClaimsOf } from '../../src/wire/claims.ts';
import { identityId } from '../../src/wire/keys.ts';
import type { Verified } from '../../src/wire/open.ts';
import { keepProof } from '../audit/evidence.ts';
import { acceptPackage } from '../audit/heads.ts';
import { read, write } from '../store/store.ts';
import { keepContact } from './meet.ts';
import type { ClientGrant, ClientRecord, IdentityRecord } from './records.ts';

/** The longest a grant may run, seconds. */
const LONGEST = 30 * 86_400;
/** How far apart two people's clocks may be before the desk shows it, seconds. */
const CLOCKS_DIFFER = 900;

/** The client said yes: the grant must answer our own request, name our key and give no more than was asked. */
export async function receiveGrant(verified: Verified<'grant'>, me: IdentityRecord, now: number): Promise<OpenedView> {
  const { claims, hash, jws, from } = verified;
  const odd = nameRefusal(claims.name);
  if (odd) return odd;
  const scope = scopeFrom(claims.authorization_details);
  if (isRefusal(scope)) return scope;
  if (claims.cnf.jwk.x !== me.keys.public.sign.x) return refuse('not-for-you');
  if (claims.exp - claims.nbf > LONGEST || claims.exp <= claims.nbf) return refuse('malformed');
  const clients = await read((tx) => tx.objectStore('clients').getAll());
  const asked = clients.find(({ requestHash }) => requestHash === claims.request);
  if (asked === undefined) return refuse('not-expected-here');
  const isWider = claims.max_changes > asked.maxChanges || claims.depth > asked.depth;
  if (!isWithin(scope, asked.scope) || isWider) return refuse('wider-than-asked');
  const owner = await giverOf(claims, asked, me);
  if (isRefusal(owner)) return owner;
  const words = pairingCode(hash, asked.nonce);
  return write(async (tx) => {
    const client = await tx.objectStore('clients').get(asked.id);
    // the first grant that answers a request stays; another may not take its place
    if (client === undefined || client.grant !== null) return refuse('not-expected-here');
    // somebody known already, who may also write for this person, keeps the name given then
    const contacts = tx.objectStore('contacts');
    const known = await contacts.get(from);
    const name = known?.name ?? owner.through?.name ?? client.name;
    await keepContact(tx, { id: from, name, keys: claims.keys }, known);
    // the keys of the client are only told by whoever passed it on: what the client said of them stays
    const { through, ...named } = owner;
    if (through && !(await contacts.get(owner.id))) await keepContact(tx, named, undefined);
    const grant: ClientGrant = {
      id: claims.jti,
      ownerName: owner.name,
      hash,
      contact: owner.id,
      through: owner.through && { ...owner.through, chain: jws },
      passOn: claims.depth === 0 ? null : { vanity: claims.sub, agreement: claims.agreement, from: claims.nbf * 1000 },
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
    };
    await tx
      .objectStore('clients')
      .put({ ...client, refusedAt: null, clause: claims.chain?.clause ?? client.clause, grant });
    await keepProof(tx, client.id, 'grant', jws);
    await acceptPackage(tx, verified, now, { event: 'grant-received' });
    return { kind: 'grant', from: client.name, id: client.id, count: 0, status: grantStatus(grant, grant, now) };
  });
}

/** Whose profile it is: who signed the grant, or whom the sub-grant names. A sub-grant must be made for this very request. */
async function giverOf(claims: ClaimsOf<'grant'>, asked: ClientRecord, me: IdentityRecord) {
  const { chain } = claims;
  if (chain === undefined) return { id: claims.iss, name: claims.name, keys: claims.keys, through: null };
  const isOurs =
    JSON.stringify(chain.to.keys) === JSON.stringify(me.keys.public) && opensCommitment(asked.nonce, chain.commitment);
  if (!isOurs) return refuse('not-for-you');
  const odd = nameRefusal(chain.owner.name);
  if (odd) return odd;
  const id = await identityId(chain.owner.keys);
  const isOdd = claims.depth !== 0 || id === me.keys.id || id === claims.iss;
  if (isOdd || agreementHash(chain.clause) !== claims.agreement) return refuse('malformed');
  return { id, ...chain.owner, through: { id: claims.iss, name: claims.name } };
}
