import { expect } from 'vitest';
import type { Install } from '../support/install.ts';

type Stored = Record<string, unknown[]>;

/** What one install's store held at a moment, to compare with and to go back to. */
export interface Kept {
  /** The store is as it was, but for these lines at the end of the journal. */
  expectUnchanged(events: readonly string[]): Promise<void>;
  putBack(): Promise<void>;
}

/** The time last seen, and what the journal's own lines say, are not state. */
const shown = (store: Record<string, unknown[]>): string => {
  const { journal: _lines, meta = [], ...rest } = store;
  return JSON.stringify({
    ...rest,
    meta: meta.filter((line) => !['highWater', 'head'].includes((line as { key: string }).key)),
  });
};

export async function kept(install: Install): Promise<Kept> {
  const before = await install.dump();
  const [all, lines] = [shown(before), before.journal?.length ?? 0];
  let refusals = 0;
  const putBack = async () => {
    await restore(install.factory, before);
    refusals = 0;
  };
  return {
    putBack,
    async expectUnchanged(events) {
      const now = await install.dump();
      // compared as text: a difference is rare, and then it is shown
      if (shown(now) !== all) expect(now).toEqual(before);
      const fresh = (now.journal ?? []).slice(lines + refusals).map((line) => (line as { event: string }).event);
      expect(fresh).toEqual(events);
      refusals += fresh.length;
      // a long journal is slow to read
      if (refusals > 40) await putBack();
    },
  };
}

async function restore(factory: IDBFactory, before: Stored): Promise<void> {
  const db = await done(factory.open('countersign'));
  const tx = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const name of db.objectStoreNames) {
    const store = tx.objectStore(name);
    await done(store.clear());
    for (const record of before[name] ?? []) await done(store.put(record));
  }
  db.close();
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
