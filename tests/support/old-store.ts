import { Install, putAll } from './install.ts';

export type Stores = Readonly<Record<string, readonly unknown[]>>;

/** A browser that was closed with an earlier version in it: what `install` keeps outside its store, and these records. */
export async function closedWith(
  install: Install,
  version: number,
  createStores: (db: IDBDatabase) => void,
  stores: Stores,
): Promise<Install> {
  const old = new Install();
  Object.assign(old.browser.kept, install.browser.kept);
  // none of them had a mark of its journal outside the store
  delete old.browser.kept.journalHead;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = old.factory.open('countersign', version);
    opening.onupgradeneeded = () => createStores(opening.result);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  await putAll(db, stores);
  db.close();
  return old;
}
