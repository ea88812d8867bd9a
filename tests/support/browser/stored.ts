import type { Person } from './person.ts';

/** What the extension keeps in this person's browser, behind its back: to see it, or to tamper with it. */
type Stored = Record<string, unknown>;

const open = `(name, mode) => new Promise((resolve, reject) => {
  const opening = indexedDB.open('countersign');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    const tx = db.transaction(name, mode);
    resolve({ store: tx.objectStore(name), done: new Promise((end) => { tx.oncomplete = () => { db.close(); end(); }; }) });
  };
})`;

export const storedIn = (person: Person, store: string): Promise<Stored[]> =>
  person.deskPage.evaluate(`(async () => {
    const { store, done } = await (${open})(${JSON.stringify(store)}, 'readonly');
    const all = store.getAll();
    await done;
    return all.result;
  })()`) as Promise<Stored[]>;

export async function putBehind(person: Person, store: string, record: Stored): Promise<void> {
  await person.deskPage.evaluate(`(async () => {
    const { store, done } = await (${open})(${JSON.stringify(store)}, 'readwrite');
    store.put(${JSON.stringify(record)});
    await done;
  })()`);
}

/** All that is kept, but for the mark that moves with the time. */
export const allStored = (person: Person): Promise<Record<string, unknown>> =>
  person.deskPage.evaluate(`(async () => {
    const { store, done } = await (${open})('meta', 'readonly');
    const names = [...store.transaction.db.objectStoreNames];
    await done;
    const all = {};
    for (const name of names) {
      const one = await (${open})(name, 'readonly');
      const keys = one.store.getAllKeys();
      const values = one.store.getAll();
      await one.done;
      all[name] = JSON.stringify(
        keys.result.flatMap((key, index) => (key === 'highWater' ? [] : [[key, values.result[index]]])),
      );
    }
    return all;
  })()`) as Promise<Record<string, unknown>>;
