import { takeBack } from '../change/take-back.ts';
import { waitAnew } from '../lock/waits.ts';
import { logHead, record } from './journal.ts';
import { keptMark } from './mark.ts';
import { getMeta, setMeta } from './meta.ts';
import { read, write } from './store.ts';

let looked: Promise<void> | undefined;

/**
 * Finds out whether an older store, or another one, was put back in the place of ours. Files are exchanged while the
 * browser is closed: once in the life of a worker is enough. `now` in ms.
 */
export const lookForOlderStore = (now: number): Promise<void> => {
  looked ??= look(now).catch((error) => {
    looked = undefined;
    throw error;
  });
  return looked;
};

async function look(now: number): Promise<void> {
  // the store first: an upgrade writes the mark that the earlier version did not have. A store without an identity was lost
  // and not put back: `requireMe` tells that
  if (!(await read((tx) => tx.objectStore('identity').get('me')))) return;
  const mark = await keptMark();
  const isOlder = await read(async (tx) =>
    mark
      ? // one of another shape is not ours, and no journal holds it
        !Number.isSafeInteger(mark.seq) || (await tx.objectStore('journal').get(mark.seq))?.hash !== mark.hash
      : // the first entry's mark may have been lost with the worker; a longer journal whose mark is gone had one
        (await logHead(tx)).seq > 1,
  );
  if (!isOlder) return;
  await write(async (tx) => {
    await setMeta(tx, 'storeWentBack', true);
    await takeBack(tx, now);
    // whatever was ended or paused since is not known here any more
    for (const grant of await tx.objectStore('grants').getAll())
      await tx.objectStore('grants').put({ ...grant, paused: true });
    // nor how much of a wait is over
    const lock = await getMeta(tx, 'lock');
    if (lock) await setMeta(tx, 'lock', waitAnew(lock, now));
    await record(tx, now, { event: 'store-went-back' });
    return {};
  });
}

/** The owner knows of it and goes on with what is here. */
export const confirmStore = (now: number) =>
  write(async (tx) => {
    if (!(await getMeta(tx, 'storeWentBack'))) return {};
    await setMeta(tx, 'storeWentBack', false);
    await record(tx, now, { event: 'store-confirmed' });
    return {};
  });
