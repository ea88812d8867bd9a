import { agreementHash } from '../../src/grant/agreement.ts';
import { opensCommitment, pairingCode } from '../../src/grant/pairing.ts';
import { scopeFrom } from '../../src/grant/scope.ts';
import { subGrantRefusal } from '../../src/grant/sub-grant.ts';
import { nameRefusal } from '../../src/profile/name.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import type { SubGrant, Verified } from '../../src/wire/open.ts';
import { keepProof } from '../audit/evidence.ts';
import type { WriteTx } from '../store/database.ts';
import { record } from '../store/journal.ts';
import { keepContact } from './meet.ts';
import { newGrant } from './new-grant.ts';
import type { GrantRecord, IdentityRecord } from './records.ts';

/** The grant that a change set names: one known here, or a part of one known here that was passed on to its sender. */
export async function grantNamed(
  tx: WriteTx,
  { claims, from, subGrant }: Verified<'change-set'>,
  me: IdentityRecord,
  now: number,
): Promise<GrantRecord | Refusal> {
  const grants = await tx.objectStore('grants').getAll();
  const known = grants.find((grant) => grant.hash === claims.grant && grant.contact === from);
  if (known) return known;
  if (subGrant === undefined || subGrant.hash !== claims.grant) return refuse('grant-unknown');
  const { chain } = subGrant.claims;
  const parent = grants.find(
    ({ hash, contact, local }) => hash === chain.parent && contact === subGrant.from && local === null,
  );
  if (parent === undefined) return refuse('grant-unknown');
  const part = await judged(tx, subGrant, parent, me);
  if (isRefusal(part)) return part;
  // somebody known already keeps the name and the keys they gave themselves
  if (!(await tx.objectStore('contacts').get(from))) await keepContact(tx, { id: from, ...chain.to }, undefined);
  const words = parent.words ?? pairingCode(parent.hash, chain.opens);
  await tx.objectStore('grants').put({ ...parent, words });
  await tx.objectStore('grants').put(part);
  await keepProof(tx, from, 'grant', part.jws);
  await record(tx, now, { event: 'part-received', who: from, subject: part.hash });
  return part;
}

/** Judges a sub-grant that is seen for the first time against the grant it is a part of. */
async function judged(
  tx: WriteTx,
  { claims, hash, jws, from }: SubGrant,
  parent: GrantRecord,
  me: IdentityRecord,
): Promise<GrantRecord | Refusal> {
  const { chain } = claims;
  if (parent.endedBelow.includes(hash)) return refuse('grant-revoked');
  // the writer seals for the keys named here, and hears from whoever holds them
  if (JSON.stringify(chain.owner.keys) !== JSON.stringify(me.keys.public)) return refuse('not-for-you');
  if (!opensCommitment(chain.opens, parent.commitment)) return refuse('pairing-mismatch');
  const odd = nameRefusal(chain.to.name);
  if (odd) return odd;
  if (claims.aud === from) return refuse('malformed');
  const scope = scopeFrom(claims.authorization_details);
  if (isRefusal(scope)) return scope;
  const terms = { scope, from: claims.nbf * 1000, to: claims.exp * 1000, maxChanges: claims.max_changes };
  const clause = (await tx.objectStore('requests').get(parent.request))?.clause ?? '';
  const refusal = subGrantRefusal(
    { ...terms, depth: claims.depth, agreement: claims.agreement, vanity: claims.sub },
    { ...parent, agreement: agreementHash(clause) },
  );
  if (refusal) return refusal;
  return newGrant({
    ...terms,
    hash,
    jws,
    contact: claims.aud,
    vanity: parent.vanity,
    mode: parent.mode,
    notify: parent.notify,
    commitment: chain.commitment,
    parent: parent.id,
  });
}
