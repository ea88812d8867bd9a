import { restoring } from '../../src/change/inverse.ts';
import { isRefusal, refuse } from '../../src/refusals.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import type { WriteTx } from '../store/database.ts';
import { read, write } from '../store/store.ts';
import { stageHere } from './stage.ts';
import { waitingHere } from './waiting.ts';

const listSnapshots: Handler<'snapshots.list'> = () =>
  read(async (tx) => {
    const snapshots = await tx.objectStore('copies').getAll();
    return {
      snapshots: snapshots
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

const deleteSnapshot: Handler<'snapshots.delete'> = ({ id }) =>
  write(async (tx) => {
    await tx.objectStore('copies').delete(id);
    return {};
  });

/** How old the newest snapshot may be to count as the profile of now, ms. */
const FRESH = 15 * 60_000;

/** Compares a snapshot with the profile as it was just read again, and stages what differs. */
const restoreSnapshot: Handler<'snapshots.restore'> = async ({ id }, { now }) => {
  const found = await read(async (tx) => {
    const snapshot = await tx.objectStore('copies').get(id);
    const snapshots = (await tx.objectStore('copies').getAll()).filter(({ vanity }) => vanity === snapshot?.vanity);
    const grants = await tx.objectStore('grants').getAll();
    return { snapshot, newest: snapshots.sort((a, b) => b.snapshot.readAt - a.snapshot.readAt)[0], grants };
  });
  const { snapshot, newest } = found;
  if (!snapshot || !newest) return refuse('unknown-change');
  if (newest.id === snapshot.id || now - newest.snapshot.readAt > FRESH) return refuse('reading-needed');
  const drafts = restoring(snapshot.snapshot, newest.snapshot);
  if (drafts.length === 0) return { grantId: null, count: 0 };
  const mode = found.grants.find((grant) => grant.local === null && grant.vanity === snapshot.vanity)?.mode ?? 'fill';
  const waiting = (tx: WriteTx) => waitingHere(tx, 'back', snapshot.vanity, drafts);
  const done = await stageHere({ reason: 'back', vanity: snapshot.vanity, mode, drafts, waiting }, now);
  return isRefusal(done) ? done : { grantId: done.grantId, count: done.count };
};

export const snapshotHandlers = {
  'snapshots.list': listSnapshots,
  'snapshots.delete': deleteSnapshot,
  'snapshots.restore': restoreSnapshot,
} satisfies Handlers;
