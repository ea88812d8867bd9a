import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { CHANGED_CHANNEL } from '../../src/rpc/changed.ts';
import { abort, openDatabase } from './connection.ts';
import { type Database, type ReadTx, STORES, type WriteTx } from './database.ts';
import { headWritten } from './journal.ts';
import { keepMark } from './mark.ts';

let database: Promise<Database> | undefined;

const connected = (): Promise<Database> => {
  database ??= openDatabase(() => {
    database = undefined;
  }, keepMark).catch((error) => {
    database = undefined;
    throw error;
  });
  return database;
};

/** Reads within one consistent moment. */
export async function read<T>(look: (tx: ReadTx) => Promise<T>): Promise<T> {
  const tx = (await connected()).transaction(STORES, 'readonly');
  try {
    return await look(tx);
  } finally {
    await tx.done.catch(() => undefined);
  }
}

/**
 * Changes everything or nothing: one transaction over the whole store, so that a record, its journal entry and the
 * counters it moves can never part. A thrown error or a returned refusal undoes all of it. Inside, only the store may be
 * awaited: a transaction ends by itself while anything else is. `silent`: no view shows what changed.
 */
export async function write<T>(
  change: (tx: WriteTx) => Promise<T | Refusal>,
  { silent = false } = {},
): Promise<T | Refusal> {
  const tx = (await connected()).transaction(STORES, 'readwrite', { durability: 'strict' });
  let result: T | Refusal;
  try {
    result = await change(tx);
  } catch (error) {
    abort(tx);
    await tx.done.catch(() => undefined);
    throw error;
  }
  if (isRefusal(result)) {
    abort(tx);
    await tx.done.catch(() => undefined);
    return result;
  }
  await tx.done;
  const head = headWritten(tx);
  if (head) keepMark(head);
  if (!silent) announce();
  return result;
}

let channel: BroadcastChannel | undefined;

function announce(): void {
  channel ??= new BroadcastChannel(CHANGED_CHANNEL);
  channel.postMessage(null);
  for (const listener of written) listener();
}

const written = new Set<() => void>();

/** Called after every write, in this worker. */
export const onWritten = (listener: () => void): void => {
  written.add(listener);
};
