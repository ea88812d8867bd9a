import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Head, JournalEntry } from '../../src/journal/chain.ts';
import type { PolicyRecord, QueueRecord, SharedRecord } from './invitation-records.ts';
import { getMeta } from './meta.ts';
import type {
  ChangeRecord,
  ClientRecord,
  ContactRecord,
  CopyRecord,
  DraftRecord,
  GrantRecord,
  IdentityRecord,
  MetaRecords,
  ProofRecord,
  RequestRecord,
} from './records.ts';
import { toSecond } from './upgrade-2.ts';
import { toThird } from './upgrade-3.ts';

export interface CountersignDB extends DBSchema {
  identity: { key: string; value: IdentityRecord };
  contacts: { key: string; value: ContactRecord };
  requests: { key: string; value: RequestRecord };
  grants: { key: string; value: GrantRecord };
  changes: { key: string; value: ChangeRecord; indexes: { grant: string; state: string } };
  clients: { key: string; value: ClientRecord };
  drafts: { key: string; value: DraftRecord; indexes: { client: string } };
  copies: { key: string; value: CopyRecord };
  /** Of the owner, by path. */
  shared: { key: string; value: SharedRecord };
  /** Of a delegate. */
  queue: { key: string; value: QueueRecord; indexes: { client: string } };
  policies: { key: string; value: PolicyRecord };
  /** Hashes of packages already taken, so that none is taken twice. */
  seen: { key: string; value: { hash: string; at: number } };
  journal: { key: number; value: JournalEntry };
  /** Records that an upgrade could not read, as they were. */
  aside: { key: number; value: { store: string; record: unknown } };
  proofs: { key: string; value: ProofRecord; indexes: { whose: string } };
  meta: { key: keyof MetaRecords; value: { key: keyof MetaRecords; value: MetaRecords[keyof MetaRecords] } };
}

export const STORES = [
  'identity',
  'contacts',
  'requests',
  'grants',
  'changes',
  'clients',
  'drafts',
  'copies',
  'shared',
  'queue',
  'policies',
  'seen',
  'journal',
  'aside',
  'proofs',
  'meta',
] as const;

export type Database = IDBPDatabase<CountersignDB>;
export type WriteTx = IDBPTransaction<CountersignDB, typeof STORES, 'readwrite'>;
export type ReadTx = IDBPTransaction<CountersignDB, typeof STORES, 'readonly'>;

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
  if (from === 1) await toSecond(tx);
  if (from > 0 && from < 3) {
    await toThird(tx);
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
