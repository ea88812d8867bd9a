import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { IdentityRecord } from '../../background/grant/records.ts';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { MESSAGES, type MessageName, type Page, type RequestOf, type ResponseOf } from '../../src/rpc/table.ts';
import { currentBrowser, type FakeBrowser, fakeBrowser, OWN, switchBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => ({ default: currentBrowser }));
vi.stubGlobal(
  'BroadcastChannel',
  class {
    postMessage(): void {}
    close(): void {}
  },
);

// Chrome 137 and Firefox 140 have it, Node 20 does not
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

/** 2026-11-23T09:00:00Z; only `Date` is faked, so that the store's own timers run. */
export const START = Date.UTC(2026, 10, 23, 9);
export const MINUTE = 60_000;
export const DAY = 86_400_000;

export const setTime = (ms: number): void => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(ms);
};
export const pass = (ms: number): void => setTime(Date.now() + ms);

type Route = typeof import('../../background/rpc/router.ts')['route'];

/** One person's browser with the extension in it: its own modules, its own database. */
export class Install {
  readonly factory = new IDBFactory();
  readonly browser: FakeBrowser = fakeBrowser();
  private route: Route | undefined;

  /** Ends the worker: every module and promise is gone, the database stays. */
  kill(): void {
    this.route = undefined;
  }

  async rawRoute(message: unknown, sender: Parameters<Route>[1]): Promise<unknown> {
    switchBrowser(this.browser);
    globalThis.indexedDB = this.factory;
    if (this.route === undefined) {
      vi.resetModules();
      this.route = (await import('../../background/rpc/router.ts')).route;
    }
    return this.route(message, sender, OWN);
  }

  /** Asks as one of our pages; by default the first that may ask. */
  ask<N extends MessageName>(
    message: N,
    request: RequestOf<N>,
    page: Page = MESSAGES[message].from[0] ?? 'popup',
  ): Promise<ResponseOf<N> | Refusal> {
    return this.rawRoute({ message, request }, senderOf(page)) as Promise<ResponseOf<N> | Refusal>;
  }

  /** Asks and expects no refusal. */
  async ok<N extends MessageName>(message: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
    const answer = await this.ask(message, request);
    if (isRefusal(answer)) throw new Error(`${message} was refused: ${answer.refused} ${answer.detail ?? ''}`);
    return answer;
  }

  /** Asks and gives the refusal's code, or undefined when it was answered. */
  async refusal<N extends MessageName>(message: N, request: RequestOf<N>, page?: Page): Promise<string | undefined> {
    const answer = await this.ask(message, request, page);
    return isRefusal(answer) ? answer.refused : undefined;
  }

  /** Whether the database was ever made. */
  wasOpened = async (): Promise<boolean> => (await this.factory.databases()).length > 0;

  identity = async (): Promise<IdentityRecord> => (await this.all<IdentityRecord>('identity'))[0] as IdentityRecord;

  all = async <T>(store: string): Promise<T[]> => ((await dump(this.factory))[store] ?? []) as T[];

  /** Everything stored, by store; keys of the identity are opaque objects. */
  dump = (): Promise<Record<string, unknown[]>> => dump(this.factory);

  /** Makes the database hold exactly what `dump` gave of another one; `withMark`: and what is kept outside it, of the same day. */
  async restore(all: Record<string, unknown[]>, withMark = false): Promise<void> {
    await this.ask('app.get', {});
    const db = await opened(this.factory.open('countersign'));
    const tx = db.transaction(Object.keys(all), 'readwrite');
    for (const [store, records] of Object.entries(all)) {
      tx.objectStore(store).clear();
      for (const record of records) tx.objectStore(store).put(record);
    }
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
    delete this.browser.kept.journalHead;
    const head = (all.meta as { key: string; value: unknown }[]).find(({ key }) => key === 'head');
    if (withMark && head) this.browser.kept.journalHead = head.value;
    this.kill();
  }

  /** Adds one record behind the worker's back. */
  async put(store: string, record: unknown): Promise<void> {
    const db = await opened(this.factory.open('countersign'));
    await opened(db.transaction(store, 'readwrite').objectStore(store).put(record));
    db.close();
  }

  /** Deletes one stored record behind the worker's back. */
  async remove(store: string, key: IDBValidKey): Promise<void> {
    const db = await opened(this.factory.open('countersign'));
    await opened(db.transaction(store, 'readwrite').objectStore(store).delete(key));
    db.close();
  }

  /** Changes one stored record behind the worker's back. */
  async tamper<T>(store: string, key: IDBValidKey, change: (record: T) => T): Promise<void> {
    const db = await opened(this.factory.open('countersign'));
    const at = db.transaction(store, 'readwrite').objectStore(store);
    await opened(at.put(change((await opened(at.get(key))) as T)));
    db.close();
  }
}

export const senderOf = (page: Page) => ({
  id: OWN.id,
  url: `${OWN.origin}/popup/${page}.html`,
  origin: OWN.origin,
  frameId: 0,
});

const opened = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export async function putAll(db: IDBDatabase, stores: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  const full = Object.keys(stores).filter((store) => stores[store]?.length);
  const tx = db.transaction(full, 'readwrite');
  for (const store of full) for (const record of stores[store] ?? []) tx.objectStore(store).put(record);
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onerror = () => reject(tx.error);
  });
}

async function dump(factory: IDBFactory): Promise<Record<string, unknown[]>> {
  const db = await opened(factory.open('countersign'));
  const stores = [...db.objectStoreNames];
  const tx = stores.length === 0 ? undefined : db.transaction(stores, 'readonly');
  const found: Record<string, unknown[]> = {};
  for (const store of stores) found[store] = tx ? await opened(tx.objectStore(store).getAll()) : [];
  db.close();
  return found;
}

/** All stores but the journal and its head; the clock's high-water mark is left out too. */
export async function dumpWithoutJournal(install: Install): Promise<Record<string, unknown[]>> {
  const { journal: _journal, meta = [], ...rest } = await install.dump();
  return { ...rest, meta: meta.filter((line) => !['highWater', 'head'].includes((line as { key: string }).key)) };
}

export const events = async (install: Install): Promise<string[]> =>
  (await install.all<{ event: string }>('journal')).map(({ event }) => event);
