import { isRefusal, refuse } from '../../src/refusals.ts';
import type { OpenedView } from '../../src/rpc/shapes.ts';
import type { Verified } from '../../src/wire/open.ts';
import { acceptPackage } from '../audit/heads.ts';
import { draftsFrom } from '../draft/drafts.ts';
import { clientOfGrant } from '../grant/receive-of-grant.ts';
import { write } from '../store/store.ts';

/** The client's present texts: they become the "before" of every draft, and an untouched draft follows them. */
export const receiveSnapshot = (verified: Verified<'snapshot'>, now: number): Promise<OpenedView> =>
  write(async (tx) => {
    const { claims, from } = verified;
    const client = await clientOfGrant(tx, claims.grant, from, true);
    if (isRefusal(client)) return client;
    // a client whose clock ran ahead must not keep later readings out
    const snapshot = { ...claims.snapshot, readAt: Math.min(claims.snapshot.readAt, now) };
    if (client.snapshot && client.snapshot.readAt > snapshot.readAt) return refuse('stale-package');
    const drafts = tx.objectStore('drafts');
    const known = await drafts.index('client').getAll(client.id);
    const { updated, gone } = draftsFrom(client.id, snapshot, known, now);
    for (const draft of updated) await drafts.put(draft);
    for (const draft of gone) await drafts.delete(draft.key);
    await tx.objectStore('clients').put({ ...client, snapshot });
    await acceptPackage(tx, verified, now, { event: 'snapshot-received' });
    return { kind: 'snapshot', from: client.name, id: client.id, count: updated.length };
  });
