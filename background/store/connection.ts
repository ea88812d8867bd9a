import { openDB } from 'idb';
import type { Head } from '../../src/audit/chain.ts';
import type { CountersignDB, Database, WriteTx } from './database.ts';
import { getMeta } from './meta.ts';
import { toSecond } from './migrations/to-2.ts';
import { toThird } from './migrations/to-3.ts';
import type { Upgrading } from './migrations/upgrading.ts';
import { convertAll } from './put-aside.ts';

/** 1: the main job. 2: all sections; copies of a profile. 3: passing on, exchanged journals, the queue of invitations. */
export const VERSION = 3;

/**
 * Opens the store, and brings an earlier version's up to this one: all of it in one transaction, or none. Throws a
 * `VersionError` when the store is a newer version's. `onGone`: the connection is over, the next one is to be opened anew.
 * `onUpgraded`: the head of an earlier version's journal, which kept no mark of it.
 */
export function openDatabase(onGone: () => void, onUpgraded: (head: Head) => void): Promise<Database> {
  return openDB<CountersignDB>('countersign', VERSION, {
    async upgrade(db, from, _to, tx) {
      tx.done.catch(() => undefined);
      try {
        await upgrade(db, from, tx as unknown as WriteTx, onUpgraded);
      } catch {
        // nobody waits for this function: without this, half an upgrade would be kept
        abort(tx);
      }
    },
    // a newer version wants to upgrade the store: it is let go, and the answer from then on is that this one is older
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });
}

export function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // already over: the browser aborted it itself
  }
}

async function upgrade(db: Database, from: number, tx: WriteTx, onUpgraded: (head: Head) => void): Promise<void> {
  if (from < 1) createFirst(db);
  if (from < 2) db.createObjectStore('copies', { keyPath: 'id' });
  if (from < 3) createThird(db);
  const upgrading: Upgrading = {
    tx: tx as unknown as Upgrading['tx'],
    convertAll: (store, convert) => convertAll(tx, store, convert),
  };
  if (from === 1) await toSecond(upgrading);
  if (from > 0 && from < 3) {
    await toThird(upgrading);
    onUpgraded(await getMeta(tx, 'head'));
  }
}

function createThird(db: Database): void {
  db.createObjectStore('shared', { keyPath: 'path' });
  db.createObjectStore('queue', { keyPath: 'key' }).createIndex('client', 'client');
  db.createObjectStore('policies', { keyPath: 'client' });
  db.createObjectStore('aside', { autoIncrement: true });
  db.createObjectStore('proofs', { keyPath: 'hash' }).createIndex('whose', 'whose');
}

function createFirst(db: Database): void {
  db.createObjectStore('identity', { keyPath: 'key' });
  db.createObjectStore('contacts', { keyPath: 'id' });
  db.createObjectStore('requests', { keyPath: 'id' });
  db.createObjectStore('grants', { keyPath: 'id' });
  const changes = db.createObjectStore('changes', { keyPath: 'id' });
  changes.createIndex('grant', 'grant');
  changes.createIndex('state', 'state');
  db.createObjectStore('clients', { keyPath: 'id' });
  db.createObjectStore('drafts', { keyPath: 'key' }).createIndex('client', 'client');
  db.createObjectStore('seen', { keyPath: 'hash' });
  db.createObjectStore('journal', { keyPath: 'seq' });
  db.createObjectStore('meta', { keyPath: 'key' });
}
