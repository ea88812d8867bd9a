import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import type { OpenedView } from '../../src/rpc/shapes.ts';
import type { Verified } from '../../src/wire/open.ts';
import { acceptPackage } from '../audit/heads.ts';
import type { WriteTx } from '../store/database.ts';
import { write } from '../store/store.ts';
import { endWithSubGrants } from './chain.ts';
import { personName } from './names.ts';
import { clientOfGrant } from './receive-of-grant.ts';

/** So many ended parts of one grant are remembered; nobody passes on more. */
const MOST_ENDED = 200;

/**
 * At the desk: the client, or whoever passed the grant on, ended it. The client's own browser enforces that; this only
 * tells the desk. At the owner's: a delegate ended a part that was passed on.
 */
export const receiveRevocation = (verified: Verified<'revocation'>, now: number): Promise<OpenedView> =>
  write(async (tx) => {
    const done =
      verified.claims.parent === undefined ? await atTheDesk(tx, verified, now) : await atTheOwners(tx, verified, now);
    if (isRefusal(done)) return done;
    await acceptPackage(tx, verified, now, { event: done.event });
    return { kind: done.kind, from: done.name, id: done.id, count: 0 };
  });

async function atTheDesk(tx: WriteTx, { claims, from }: Verified<'revocation'>, now: number) {
  const client = await clientOfGrant(tx, claims.grant, from, true);
  if (isRefusal(client)) return client;
  if (client.grant) await tx.objectStore('clients').put({ ...client, grant: { ...client.grant, revokedAt: now } });
  return { kind: 'revocation', event: 'revocation-received', name: client.name, id: client.id } as const;
}

/** Only the part is ended; when nothing came under it yet, it is remembered, so that nothing will. */
async function atTheOwners(
  tx: WriteTx,
  { claims, from }: Verified<'revocation'>,
  now: number,
): Promise<{ kind: 'part-ended'; event: 'part-taken-back'; name: string; id: string } | Refusal> {
  const grants = await tx.objectStore('grants').getAll();
  const parent = grants.find(
    (grant) => grant.hash === claims.parent && grant.contact === from && grant.parent === null,
  );
  if (parent === undefined) return refuse('grant-unknown');
  const part = grants.find((grant) => grant.hash === claims.grant && grant.parent === parent.id);
  if (part) await endWithSubGrants(tx, part, now, false);
  else if (parent.endedBelow.length >= MOST_ENDED) return refuse('too-large');
  else await tx.objectStore('grants').put({ ...parent, endedBelow: [...parent.endedBelow, claims.grant] });
  return { kind: 'part-ended', event: 'part-taken-back', name: await personName(tx, from), id: parent.id };
}
