import { grantStatus } from '../../src/grant/grant.ts';
import { refuse } from '../../src/refusals.ts';
import type { ArrivedView, OpenedView } from '../../src/rpc/shapes.ts';
import type { Verified } from '../../src/wire/open.ts';
import { personName } from '../grant/names.ts';
import type { ReadTx } from '../store/database.ts';
import { read } from '../store/store.ts';

/**
 * Of a package that was taken before, the refusal with what it brought; undefined of a new one. A request that the owner
 * refused is read anew: that was a decision about a permission that nobody has, and it may have been a mistake.
 */
export const acceptedBefore = (verified: Verified, now: number): Promise<OpenedView | undefined> =>
  read(async (tx) => {
    if (!(await tx.objectStore('seen').get(verified.hash))) return undefined;
    if (verified.kind === 'request' && (await tx.objectStore('requests').get(verified.claims.jti))?.state === 'refused')
      return undefined;
    return { ...refuse('replayed'), brought: await broughtBy(tx, verified, now) };
  });

/** What it brought, as it stands now; undefined when it was deleted since. */
async function broughtBy(tx: ReadTx, { kind, claims, from }: Verified, now: number): Promise<ArrivedView | undefined> {
  if (kind === 'request') {
    const request = await tx.objectStore('requests').get(claims.jti);
    if (request === undefined) return undefined;
    const given = (await tx.objectStore('grants').getAll()).find((grant) => grant.request === request.id);
    return { kind, from: request.name, id: request.id, count: 0, ...(given && { grant: given.id }) };
  }
  const part = kind === 'revocation' ? claims.parent : undefined;
  if (kind === 'change-set' || part !== undefined) {
    const grants = await tx.objectStore('grants').getAll();
    const grant = grants.find(({ hash }) => hash === (kind === 'change-set' ? claims.grant : part));
    if (grant === undefined) return undefined;
    const waiting = (await tx.objectStore('changes').index('grant').getAll(grant.id)).filter(
      ({ set, state }) => kind === 'change-set' && set === claims.set && state === 'pending',
    );
    const what = kind === 'change-set' ? kind : 'part-ended';
    return { kind: what, from: await personName(tx, from), id: grant.id, count: waiting.length };
  }
  const client = (await tx.objectStore('clients').getAll()).find(({ requestHash, grant }) =>
    kind === 'grant' ? requestHash === claims.request : grant?.hash === claims.grant,
  );
  if (client === undefined) return undefined;
  const status = client.grant && grantStatus(client.grant, client.grant, now);
  return { kind, from: client.name, id: client.id, count: 0, ...(status && { status }) };
}
