import type { Verified } from '../../src/envelope/open.ts';
import type { OpenedView } from '../../src/messages/views.ts';
import { isRefusal } from '../../src/refusal.ts';
import { taken } from '../heads.ts';
import { write } from '../store/store.ts';
import { clientOfGrant } from './of-grant.ts';

/** The client ended the grant. The client's own browser enforces that; this only tells the desk. */
export const receiveRevocation = (verified: Verified<'revocation'>, now: number): Promise<OpenedView> =>
  write(async (tx) => {
    const { claims, from } = verified;
    const client = await clientOfGrant(tx, claims.grant, from);
    if (isRefusal(client)) return client;
    if (client.grant) await tx.objectStore('clients').put({ ...client, grant: { ...client.grant, revokedAt: now } });
    await taken(tx, verified, now, { event: 'revocation-received' });
    return { kind: 'revocation', from: client.name, id: client.id, count: 0 };
  });
