import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { onChanged } from '../app/on-changed.ts';
import { Bell, rest } from './bell.ts';

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
