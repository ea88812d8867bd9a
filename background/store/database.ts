import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { JournalEntry } from '../../src/audit/chain.ts';
import type { PolicyRecord, QueueRecord, SharedRecord } from './invitation-records.ts';
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
