import { useEffect, useState } from 'preact/hooks';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';

/** How long a change is on screen before it can be approved; the worker holds to the same. */
const LOOK_MS = 500;

export interface Shown {
  /** True once the change was on screen long enough to be approved. */
  readonly ready: boolean;
  readonly refusal: Refusal | undefined;
}

/** What was painted: the same change may hold another text at another time. */
export interface Painted {
  readonly id: string;
  readonly movedAt: number;
}

/** Tells the worker when the text was really painted, and waits. The wait begins after the worker's, so it ends after. */
export function useShown({ id, movedAt }: Painted, onScreen: boolean, wanted: boolean): Shown {
  const [told, setTold] = useState(false);
  const [ready, setReady] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    if (!onScreen || !wanted || told) return;
    let live = true;
    // a frame is requested before it is painted; the second one comes after the first is on the glass
    requestAnimationFrame(() =>
      requestAnimationFrame(async () => {
        if (!live) return;
        const answer = await ask('review.shown', { id, movedAt });
        if (!live) return;
        if (isRefusal(answer)) setRefusal(answer);
        else setTold(true);
      }),
    );
    return () => {
      live = false;
    };
  }, [id, movedAt, onScreen, wanted, told]);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setReady(true), LOOK_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return { ready, refusal };
}
