/** Something happened: the page became visible, the worker wrote, the person did something. */
export class Bell extends EventTarget {
  /** How often it rang, so that a ring that came while nobody listened is not missed. */
  rings = 0;

  /** `now` also ends a timed rest: only for what the person did, or the worker's own news would hurry the loop. */
  ring(now = false): void {
    this.rings++;
    this.dispatchEvent(new Event(now ? 'now' : 'news'));
  }
}

/** News that came while we were not listening are looked at this much later, so that they cannot chase each other. */
const MISSED_NEWS_MS = 200;

/**
 * Resolves after `ms`, or when the person did something; with `null`, at the next ring, or soon when the bell rang since
 * `heard`. Always resolves when `signal` is aborted.
 */
export function rest(ms: number | null, bell: Bell, heard: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) return Promise.resolve();
  const over = new AbortController();
  const wait = ms ?? (bell.rings === heard ? null : MISSED_NEWS_MS);
  const timer = wait === null ? undefined : setTimeout(end, wait);
  function end() {
    clearTimeout(timer);
    over.abort();
    resolve();
  }
  bell.addEventListener('now', end, { signal: over.signal });
  if (wait === null) bell.addEventListener('news', end, { signal: over.signal });
  signal.addEventListener('abort', end, { signal: over.signal });
  return promise;
}
