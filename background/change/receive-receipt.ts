import { isRefusal } from '../../src/refusals.ts';
import type { OpenedView } from '../../src/rpc/shapes.ts';
import type { Verified } from '../../src/wire/open.ts';
import { keepProof, payloadOf } from '../audit/evidence.ts';
import { acceptPackage } from '../audit/heads.ts';
import { draftKey, settled } from '../draft/drafts.ts';
import { clientOfGrant } from '../grant/receive-of-grant.ts';
import { settleQueue } from '../invitation/settle-queue.ts';
import type { WriteTx } from '../store/database.ts';
import { write } from '../store/store.ts';

/** What became of each change. Only the newest sending of a section is spoken of: older lines change nothing. */
export const receiveReceipt = (verified: Verified<'receipt'>, now: number): Promise<OpenedView> =>
  write(async (tx) => {
    const { claims, from } = verified;
    const client = await clientOfGrant(tx, claims.grant, from);
    if (isRefusal(client)) return client;
    const ours = claims.outcomes.filter(({ set }) => set === client.set);
    let count = await settleQueue(tx, client.id, ours);
    for (const outcome of ours) {
      const draft = await tx.objectStore('drafts').get(draftKey(client.id, outcome.change));
      if (draft?.sent?.rev !== outcome.rev) continue;
      // every receipt repeats what was told before; only news moves a draft
      if (draft.outcome && draft.outcome.at >= outcome.at) continue;
      await tx.objectStore('drafts').put(settled(draft, outcome));
      count++;
    }
    await keepReceipt(tx, client.id, verified);
    await acceptPackage(tx, verified, now, { event: 'receipt-received', count });
    return { kind: 'receipt', from: client.name, id: client.id, count };
  });

/** The newest one alone: every receipt repeats what those before it said. */
async function keepReceipt(tx: WriteTx, whose: string, { claims, jws }: Verified<'receipt'>): Promise<void> {
  const proofs = tx.objectStore('proofs');
  for (const { hash, kind, text } of await proofs.index('whose').getAll(whose)) {
    if (kind !== 'receipt') continue;
    const old = payloadOf(text) as Verified<'receipt'>['claims'];
    if (old.grant !== claims.grant) continue;
    if (old.iat > claims.iat || (old.iat === claims.iat && old.head.seq > claims.head.seq)) return;
    await proofs.delete(hash);
  }
  await keepProof(tx, whose, 'receipt', jws);
}
