import { waitAnew } from './lock/waits.ts';
import { record } from './store/journal.ts';
import { getMeta, setMeta } from './store/meta.ts';
import { lookForOlderStore } from './store/older-copy.ts';
import { read, write } from './store/store.ts';

/** A clock may be set back this far, ms, without being asked about: network time does it. */
const TOLERANCE = 2 * 60_000;
/** The mark is moved at most this often, ms, so that telling the time does not always write. */
const STEP = 30_000;

/**
 * The owner's time, ms. Remembers the latest time ever seen; a clock that went back stops applying and approving until
 * the owner confirms it (`clock.confirm`), and revives no grant that was seen to end.
 */
export async function ownerTime(): Promise<number> {
  const time = Date.now();
  await lookForOlderStore(time);
  const { highest, flagged } = await read(async (tx) => ({
    highest: await getMeta(tx, 'highWater'),
    flagged: await getMeta(tx, 'clockWentBack'),
  }));
  const wentBack = time < highest - TOLERANCE;
  if (wentBack && !flagged)
    await write(async (tx) => {
      // two messages at once may both have found it new
      if (await getMeta(tx, 'clockWentBack')) return {};
      await setMeta(tx, 'clockWentBack', true);
      await record(tx, time, { event: 'clock-went-back' });
      return {};
    });
  else if (time > highest + STEP)
    await write(
      async (tx) => {
        await setMeta(tx, 'highWater', time);
        return {};
      },
      { silent: true },
      // a full disk must not keep the owner from looking; whatever is done is written, and fails by itself
    ).catch(() => undefined);
  return time;
}

/** The owner says that the time now is right. */
export const confirmClock = () =>
  write(async (tx) => {
    const time = Date.now();
    if (!(await getMeta(tx, 'clockWentBack'))) return {};
    await setMeta(tx, 'clockWentBack', false);
    await setMeta(tx, 'highWater', time);
    const lock = await getMeta(tx, 'lock');
    if (lock) await setMeta(tx, 'lock', waitAnew(lock, time));
    await record(tx, time, { event: 'clock-confirmed' });
    return {};
  });
