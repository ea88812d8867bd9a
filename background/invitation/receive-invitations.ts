import { isRefusal, refuse } from '../../src/refusals.ts';
import type { OpenedView } from '../../src/rpc/shapes.ts';
import type { Verified } from '../../src/wire/open.ts';
import { acceptPackage } from '../audit/heads.ts';
import { clientOfGrant } from '../grant/receive-of-grant.ts';
import { write } from '../store/store.ts';
import { merged } from './queue.ts';

/** Invitations the client received: they join the queue by profile path, so that a second share doubles nobody. */
export const receiveInvitations = (verified: Verified<'invitations'>, now: number): Promise<OpenedView> =>
  write(async (tx) => {
    const { claims, from } = verified;
    const client = await clientOfGrant(tx, claims.grant, from);
    if (isRefusal(client)) return client;
    if (!client.grant?.scope.some(({ section }) => section === 'invitations')) return refuse('not-expected-here');
    const queue = tx.objectStore('queue');
    // a client whose clock ran ahead must not keep later lists out
    const readAt = Math.min(claims.readAt, now);
    let count = 0;
    for (const invitation of claims.invitations) {
      const known = await queue.get(`${client.id}/${invitation.path}`);
      const next = merged(known, client.id, invitation, readAt);
      if (next === known) continue;
      await queue.put(next);
      if (known === undefined || (known.answered !== null && next.answered === null)) count++;
    }
    await acceptPackage(tx, verified, now, { event: 'invitations-received', count });
    return { kind: 'invitations', from: client.name, id: client.id, count };
  });
