import { backTo } from '../../src/change/inverse.ts';
import { isRefusal, refuse } from '../../src/refusals.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import type { WriteTx } from '../store/database.ts';
import { read, write } from '../store/store.ts';
import { stageHere } from './stage.ts';
import { waitingHere } from './waiting.ts';

const listCopies: Handler<'copies.list'> = () =>
  read(async (tx) => {
    const copies = await tx.objectStore('copies').getAll();
    return {
      copies: copies
        .map(({ id, snapshot }) => ({
          id,
          readAt: snapshot.readAt,
          items: snapshot.items.length,
          sections: [...snapshot.sections],
          partly: snapshot.items.some(({ section }) => !snapshot.sections.includes(section)),
        }))
        .sort((a, b) => b.readAt - a.readAt),
    };
  });

const deleteCopy: Handler<'copies.delete'> = ({ id }) =>
  write(async (tx) => {
    await tx.objectStore('copies').delete(id);
    return {};
  });

/** How old the newest copy may be to count as the profile of now, ms. */
const FRESH = 15 * 60_000;

/** Compares a copy with the profile as it was just read again, and stages what differs. */
const goBackToCopy: Handler<'copies.back'> = async ({ id }, { now }) => {
  const found = await read(async (tx) => {
    const copy = await tx.objectStore('copies').get(id);
    const copies = (await tx.objectStore('copies').getAll()).filter(({ vanity }) => vanity === copy?.vanity);
    const grants = await tx.objectStore('grants').getAll();
    return { copy, newest: copies.sort((a, b) => b.snapshot.readAt - a.snapshot.readAt)[0], grants };
  });
  const { copy, newest } = found;
  if (!copy || !newest) return refuse('unknown-change');
  if (newest.id === copy.id || now - newest.snapshot.readAt > FRESH) return refuse('reading-needed');
  const drafts = backTo(copy.snapshot, newest.snapshot);
  if (drafts.length === 0) return { grantId: null, count: 0 };
  const mode = found.grants.find((grant) => grant.local === null && grant.vanity === copy.vanity)?.mode ?? 'fill';
  const waiting = (tx: WriteTx) => waitingHere(tx, 'back', copy.vanity, drafts);
  const done = await stageHere({ reason: 'back', vanity: copy.vanity, mode, drafts, waiting }, now);
  return isRefusal(done) ? done : { grantId: done.grantId, count: done.count };
};

export const snapshotHandlers = {
  'copies.list': listCopies,
  'copies.delete': deleteCopy,
  'copies.back': goBackToCopy,
} satisfies Handlers;
