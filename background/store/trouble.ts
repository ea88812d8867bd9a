import { type Refusal, refuse } from '../../src/refusals.ts';

/** What IndexedDB throws when the browser cannot keep or find something, in any browser. */
const OF_THE_STORE = [
  'QuotaExceededError',
  'UnknownError',
  'AbortError',
  'InvalidStateError',
  'TransactionInactiveError',
  'ConstraintError',
  'NotFoundError',
  'NotReadableError',
  'TimeoutError',
];

/** What an error means for whoever asked. A store of a newer version is neither written nor made anew. */
export function refusalFor(error: unknown): Refusal {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return refuse('store-newer');
  return refuse(OF_THE_STORE.includes(name) ? 'storage-failed' : 'unexpected');
}
