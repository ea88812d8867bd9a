import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { onChanged } from '../app/on-changed.ts';

/** After a refusal the next try waits longer each time, up to the last of these. */
const AGAIN_AFTER_MS = [1_000, 3_000, 10_000] as const;

/** Each is always answered, `unexpected` where the worker never did (`src/rpc/client.ts`). */
export interface Source<T> {
  /** Reads the state and does nothing. */
  readonly look: () => Promise<T | Refusal>;
  /** Does at most one step of work and answers with the state after it. */
  readonly step: () => Promise<T | Refusal>;
  /** How long to wait before the next step, in ms; null when there is nothing to do until something changes. */
  readonly pace: (state: T) => number | null;
}

export interface Steps<T> {
  /** undefined until the first answer. */
  readonly state: T | undefined;
  /** Why the last thing the person did, or else the last step, was refused. */
  readonly refusal: Refusal | undefined;
  /** Takes the answer to something the person did, and looks at once whether a step is due. */
  readonly take: (answer: T | Refusal) => void;
  /** Looks again now: something changed whose answer is not the state. */
  readonly again: () => void;
}

/**
 * Drives the worker step by step while this page is on screen. Two calls never run at once, a lost answer is followed by
 * a look at the state, never by a second blind step, and one AbortSignal ends it all. Work waits in the worker's store:
 * a closed panel leaves nothing undone, only unfinished. `source` must stay the same object.
 */
export function useSteps<T>(source: Source<T>): Steps<T> {
  const [state, setState] = useState<T>();
  const [lost, setLost] = useState<Refusal>();
  const [refused, setRefused] = useState<Refusal>();
  const bell = useMemo(() => new Bell(), []);
  const latest = useRef<T | undefined>(undefined);

  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    signal.addEventListener(
      'abort',
      onChanged(() => bell.ring()),
    );
    document.addEventListener('visibilitychange', () => bell.ring(), { signal });

    const run = async () => {
      let due = false;
      let refusals = 0;
      while (!signal.aborted) {
        const rings = bell.rings;
        if (document.hidden) {
          due = false;
          await rest(null, bell, rings, signal);
          continue;
        }
        const answer: T | Refusal = await (due ? source.step() : source.look());
        if (signal.aborted) return;
        if (isRefusal(answer)) {
          // one lost answer is no news for the person: the look that follows mostly comes through
          if (answer.refused !== 'unexpected' || refusals > 0) setLost(answer);
          due = false;
          await rest(AGAIN_AFTER_MS[Math.min(refusals++, AGAIN_AFTER_MS.length - 1)] ?? null, bell, rings, signal);
          continue;
        }
        refusals = 0;
        latest.current = answer;
        setState(answer);
        setLost(undefined);
        await rest(source.pace(answer), bell, rings, signal);
        // the person may have done something meanwhile: what that answered is newer
        due = source.pace(latest.current ?? answer) !== null;
      }
    };
    void run();
    return () => ended.abort();
  }, [source, bell]);

  return {
    state,
    refusal: refused ?? lost,
    take: (answer) => {
      if (isRefusal(answer)) return setRefused(answer);
      latest.current = answer;
      setState(answer);
      setRefused(undefined);
      bell.ring(true);
    },
    again: () => {
      setRefused(undefined);
      bell.ring(true);
    },
  };
}

/** Something happened: the page became visible, the worker wrote, the person did something. */
class Bell extends EventTarget {
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
function rest(ms: number | null, bell: Bell, heard: number, signal: AbortSignal): Promise<void> {
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
