import { isRefusal, refuse } from '../../src/refusals.ts';
import { pack } from '../grant/contacts.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { record } from '../store/journal.ts';
import { read, write } from '../store/store.ts';
import { outcomeLine, reported } from './receipt.ts';

/** The most changes one receipt speaks of; the newest win. */
const MOST = 500;

/** Tells the delegate where every change of the grant stands now. */
const makeReceipt: Handler<'receipt.make'> = async ({ id }, { now }) => {
  const found = await read(async (tx) => ({
    grant: await tx.objectStore('grants').get(id),
    changes: await tx.objectStore('changes').index('grant').getAll(id),
  }));
  if (found.grant === undefined) return refuse('grant-unknown');
  const { grant } = found;
  const changes = found.changes.sort((a, b) => b.movedAt - a.movedAt).slice(0, MOST);
  const packed = await pack('receipt', { grant: grant.hash, outcomes: changes.map(outcomeLine) }, grant.contact, now);
  if (isRefusal(packed)) return packed;
  const recorded = await write(async (tx) => {
    for (const change of changes) {
      const current = await tx.objectStore('changes').get(change.id);
      // what moved since is not what was told
      if (current?.movedAt === change.movedAt) await tx.objectStore('changes').put(reported(current));
    }
    await record(tx, now, { event: 'receipt-sent', who: grant.contact, count: changes.length });
    return {};
  });
  return isRefusal(recorded) ? recorded : packed.message;
};

export const receiptHandlers = {
  'receipt.make': makeReceipt,
} satisfies Handlers;
