import 'fake-indexeddb/auto';

/**
 * A disk that is full for one write: the nth from now on. A write is every `put`, `add` and `delete`, every store that is
 * made, and every commit of a transaction that writes; the browser then aborts the transaction, as here.
 */
let countdown = 0;
let isHit = false;
let commits = 0;

const isFull = (): boolean => {
  if (countdown === 0 || --countdown > 0) return false;
  isHit = true;
  return true;
};

interface Internals {
  mode: IDBTransactionMode;
  _abort(error: string): void;
  _requests: unknown[];
  _state: string;
  _start(): void;
}

// the request fails after it was made, as in a browser, and its transaction with it
for (const method of ['put', 'add', 'delete'] as const) {
  const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
  Object.assign(IDBObjectStore.prototype, {
    [method](this: IDBObjectStore, ...args: unknown[]) {
      const request = original.apply(this, args);
      if (isFull()) failLater(this.transaction as unknown as Internals);
      return request;
    },
  });
}

function failLater(tx: Internals): void {
  const last = tx._requests.at(-1) as { operation: () => unknown };
  last.operation = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
}

const createStore = IDBDatabase.prototype.createObjectStore as (...args: unknown[]) => IDBObjectStore;
Object.assign(IDBDatabase.prototype, {
  createObjectStore(this: IDBDatabase, ...args: unknown[]) {
    if (isFull()) throw new DOMException('no room', 'QuotaExceededError');
    return createStore.apply(this, args);
  },
});

const start = (IDBTransaction.prototype as unknown as Internals)._start;
Object.assign(IDBTransaction.prototype, {
  _start(this: Internals) {
    const isCommit = this.mode !== 'readonly' && this._requests.length === 0 && this._state !== 'finished';
    if (isCommit && isFull()) return this._abort('QuotaExceededError');
    if (isCommit) commits++;
    start.call(this);
  },
});

export interface Tried<T> {
  /** Whether there was an nth write at all. */
  readonly hit: boolean;
  /** How many transactions were kept nevertheless. */
  readonly commits: number;
  readonly answer: T;
}

/** Does something while its nth write fails. */
export async function failing<T>(nth: number, act: () => Promise<T>): Promise<Tried<T>> {
  countdown = nth;
  isHit = false;
  commits = 0;
  const answer = await act();
  countdown = 0;
  return { hit: isHit, commits, answer };
}

/** Lets the first write fail, then the second, and so on, until there was none to fail. Gives how many failed. */
export async function toTheEnd(attempt: (nth: number) => Promise<boolean>): Promise<number> {
  let nth = 1;
  while (await attempt(nth)) nth++;
  return nth - 1;
}
