import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { JournalEntry } from '../../src/journal/chain.ts';
import type {
  ChangeRecord,
  ClientRecord,
  ContactRecord,
  DraftRecord,
  GrantRecord,
  IdentityRecord,
  MetaRecords,
  RequestRecord,
} from './records.ts';

export interface CountersignDB extends DBSchema {
  identity: { key: string; value: IdentityRecord };
  contacts: { key: string; value: ContactRecord };
  requests: { key: string; value: RequestRecord };
  grants: { key: string; value: GrantRecord };
  changes: { key: string; value: ChangeRecord; indexes: { grant: string; state: string } };
  clients: { key: string; value: ClientRecord };
  drafts: { key: string; value: DraftRecord; indexes: { client: string } };
  /** Hashes of packages already taken, so that none is taken twice. */
  seen: { key: string; value: { hash: string; at: number } };
  journal: { key: number; value: JournalEntry };
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
  'seen',
  'journal',
  'meta',
] as const;

export type Database = IDBPDatabase<CountersignDB>;
export type WriteTx = IDBPTransaction<CountersignDB, typeof STORES, 'readwrite'>;
export type ReadTx = IDBPTransaction<CountersignDB, typeof STORES, 'readonly'>;

const VERSION = 1;

export function openDatabase(onGone: () => void): Promise<Database> {
  return openDB<CountersignDB>('countersign', VERSION, {
    upgrade(db) {
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
    },
    terminated: onGone,
  });
}
