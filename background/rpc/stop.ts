import { takeBack } from '../change/take-back.ts';
import { confirmClock } from '../clock.ts';
import { lockNow } from '../lock/key.ts';
import { record } from '../store/journal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import { confirmStore } from '../store/older-copy.ts';
import { write } from '../store/store.ts';
import type { Handler, Handlers } from './handler.ts';

/**
 * Stops everything at once: every yes that was not acted on is taken back, nothing more is typed or pressed, no grant
 * carries anything until the owner starts again.
 */
const stopEverything: Handler<'stop.everything'> = (_request, { now }) => {
  lockNow();
  return write(async (tx) => {
    if (await getMeta(tx, 'stopped')) return {};
    await setMeta(tx, 'stopped', true);
    await takeBack(tx, now);
    await record(tx, now, { event: 'stopped' });
    return {};
  });
};

const resume: Handler<'stop.resume'> = (_request, { now }) =>
  write(async (tx) => {
    if (!(await getMeta(tx, 'stopped'))) return {};
    await setMeta(tx, 'stopped', false);
    await record(tx, now, { event: 'resumed' });
    return {};
  });

const confirmTime: Handler<'clock.confirm'> = () => confirmClock();

const confirmOlderStore: Handler<'store.confirm'> = (_request, { now }) => confirmStore(now);

export const stopHandlers = {
  'stop.everything': stopEverything,
  'stop.resume': resume,
  'clock.confirm': confirmTime,
  'store.confirm': confirmOlderStore,
} satisfies Handlers;
