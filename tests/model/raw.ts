import { IDBFactory } from 'fake-indexeddb';
import { onCommit } from './activity.ts';

interface Records {
  readonly records: { values: () => Iterable<{ readonly value: unknown }> };
}
interface RawDatabase {
  readonly rawObjectStores: Map<string, Records>;
}

/** The store of one browser as it lies there, read without asking the worker and without a transaction. */
export class Raw {
  readonly factory = new IDBFactory();

  private get database(): RawDatabase | undefined {
    return (this.factory as unknown as { _databases: Map<string, RawDatabase> })._databases.get('countersign');
  }
  all<T>(store: string): T[] {
    const records = this.database?.rawObjectStores.get(store)?.records.values() ?? [];
    return [...records].map(({ value }) => value as T);
  }
  meta = <T>(key: string): T | undefined =>
    this.all<{ key: string; value: T }>('meta').find((line) => line.key === key)?.value;
  listen(listener: () => void): void {
    if (this.database) onCommit(this.database, listener);
  }

  /** Everything but the journal, its head and the mark of the clock, as text. */
  contents(): string {
    const { database } = this;
    const stores = [...(database?.rawObjectStores.keys() ?? [])].filter(
      (name) => name !== 'journal' && name !== 'identity',
    );
    const meta = new Set(['head', 'highWater']);
    return JSON.stringify(
      stores.map((name) =>
        this.all<{ key?: string }>(name).filter((record) => name !== 'meta' || !meta.has(record.key ?? '')),
      ),
    );
  }

  /** Puts a record there behind the worker's back. */
  put = (store: string, record: object): Promise<void> =>
    this.behind([store], (tx) => void tx.objectStore(store).put(record));

  /** All that is there. */
  copy(): Map<string, readonly unknown[]> {
    const stores = [...(this.database?.rawObjectStores.keys() ?? [])];
    return new Map(stores.map((name) => [name, this.all(name)]));
  }
  /** Puts an earlier copy in the place of all that is there. */
  restore = (stores: ReadonlyMap<string, readonly unknown[]>): Promise<void> =>
    this.behind([...stores.keys()], (tx) => {
      for (const [name, records] of stores) {
        tx.objectStore(name).clear();
        for (const record of records) tx.objectStore(name).put(record);
      }
    });

  private async behind(stores: string[], act: (tx: IDBTransaction) => void): Promise<void> {
    const request = this.factory.open('countersign');
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    const db = request.result;
    const tx = db.transaction(stores, 'readwrite');
    act(tx);
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    db.close();
  }
}
