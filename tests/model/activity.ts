import 'fake-indexeddb/auto';
import { IDBDatabase, IDBFactory } from 'fake-indexeddb';

/** Counts what is under way by itself (transactions, keys, streams), so that "nothing moves any more" can be told. */
let under = 0;

type Method = (this: unknown, ...args: unknown[]) => unknown;
function counted(prototype: object, names: readonly string[]): void {
  const methods = prototype as Record<string, Method>;
  for (const name of names) {
    const method = methods[name] as Method;
    methods[name] = function (...args) {
      under++;
      const done = () => void under--;
      const answer = method.apply(this, args) as Promise<unknown>;
      answer.then(done, done);
      return answer;
    };
  }
}

const committed = new WeakMap<object, () => void>();
/** Calls `listener` after every transaction that changed this database, before anybody else hears of it. */
export const onCommit = (database: object, listener: () => void): void => void committed.set(database, listener);

interface Raw {
  readonly _rawDatabase: object;
}

let installed = false;
export function countActivity(): void {
  if (installed) return;
  installed = true;
  counted(SubtleCrypto.prototype, [
    'sign',
    'verify',
    'importKey',
    'exportKey',
    'generateKey',
    'digest',
    'encrypt',
    'decrypt',
    'deriveBits',
    'deriveKey',
    'wrapKey',
    'unwrapKey',
  ]);
  counted(ReadableStreamDefaultReader.prototype, ['read']);
  counted(Response.prototype, ['arrayBuffer']);

  const database = IDBDatabase.prototype;
  const transaction = database.transaction;
  database.transaction = function (...args: Parameters<typeof transaction>) {
    const tx = transaction.apply(this, args);
    under++;
    tx.addEventListener('abort', () => void under--);
    tx.addEventListener('complete', () => {
      under--;
      if (tx.mode !== 'readonly') committed.get((this as unknown as Raw)._rawDatabase)?.();
    });
    return tx;
  };
  const factory = IDBFactory.prototype;
  const open = factory.open;
  factory.open = function (...args: Parameters<typeof open>) {
    const request = open.apply(this, args);
    under++;
    for (const end of ['success', 'error']) request.addEventListener(end, () => void under--);
    return request;
  };
  cheapLocks();
}

/** The lock's slowness is its point, and none of the model's. */
function cheapLocks(): void {
  const prototype = SubtleCrypto.prototype as unknown as Record<string, Method>;
  const deriveKey = prototype.deriveKey as Method;
  prototype.deriveKey = function (how, ...rest) {
    const cheap = { ...(how as object), ...('iterations' in (how as object) ? { iterations: 10 } : {}) };
    return deriveKey.call(this, cheap, ...rest);
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Resolves once nothing moves by itself any more. */
export async function quiet(): Promise<void> {
  for (let still = 0; still < 3; ) {
    await nextTurn();
    still = under === 0 ? still + 1 : 0;
  }
}
