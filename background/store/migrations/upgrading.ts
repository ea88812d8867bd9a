import type { IDBPTransaction } from 'idb';

/** The stores whose records an upgrade has converted. */
type Converted = 'grants' | 'changes' | 'clients' | 'contacts' | 'requests' | 'drafts';

/**
 * What a migration works with. Its records have the shapes of their time: a migration says them itself and imports nothing
 * that goes on changing, or it would be another one tomorrow for a store of yesterday.
 */
export interface Upgrading {
  readonly tx: IDBPTransaction<unknown, string[], 'versionchange'>;
  /** Converts every record of a store; one that cannot be converted is put aside. */
  convertAll<Old>(store: Converted, convert: (record: Old) => object): Promise<void>;
}
