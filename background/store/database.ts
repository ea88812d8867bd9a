import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Head, JournalEntry } from '../../src/audit/chain.ts';
import type { PaceRecord, RunRecord } from '../apply/records.ts';
import type { ProofRecord } from '../audit/records.ts';
import type { AssistedEditRecord, ReadingRecord, SnapshotRecord } from '../backup/records.ts';
import type { ChangeRecord } from '../change/records.ts';
import type { DraftRecord } from '../draft/records.ts';
import type { ClientRecord, ContactRecord, GrantRecord, IdentityRecord, RequestRecord } from '../grant/records.ts';
import type { PolicyRecord, QueueRecord, SharedRecord, SharingRecord } from '../invitation/records.ts';
import type { LockRecord } from '../lock/records.ts';

/** One stored value each, by name. */
export interface MetaRecords {
  stopped: boolean;
  /** When everything was last stopped, ms; 0 when never. */
  stoppedAt: number;
  /** The latest time ever seen, ms. */
  highWater: number;
  clockWentBack: boolean;
  /** An older store was put back in the place of this one, and the owner has not said yet that it is known. */
  storeWentBack: boolean;
  run: RunRecord | null;
  /** The newest head of the journal. */
  head: Head;
  reading: ReadingRecord | null;
  together: AssistedEditRecord | null;
  lock: LockRecord | null;
  sharing: SharingRecord | null;
  pace: PaceRecord | null;
  /** Documents that were typed into, newest first, by when they were loaded, ms: `performance.timeOrigin`. */
  touched: readonly number[];
}

export interface CountersignDB extends DBSchema {
  identity: { key: string; value: IdentityRecord };
  contacts: { key: string; value: ContactRecord };
  requests: { key: string; value: RequestRecord };
  grants: { key: string; value: GrantRecord };
  changes: { key: string; value: ChangeRecord; indexes: { grant: string; state: string } };
  clients: { key: string; value: ClientRecord };
  drafts: { key: string; value: DraftRecord; indexes: { client: string } };
  copies: { key: string; value: SnapshotRecord };
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
