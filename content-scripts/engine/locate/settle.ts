import { isRefusal, type Refusal } from '../../../src/refusals.ts';

/** How often the page is looked at, and how long nothing may move before it is believed, ms. */
const LOOK = 50;
const STILL = 250;

/**
 * Looks until the answer is not a refusal and has stayed the same for a moment: inputs render late, and are rendered
 * again. After `patience` ms the last refusal stands. `sameAs` says whether two looks saw the same thing.
 */
export async function settle<T extends object>(
  look: () => T | Refusal,
  sameAs: (a: T, b: T) => boolean,
  patience: number,
): Promise<T | Refusal> {
  const start = performance.now();
  let stillSince = start;
  let last = look();
  for (;;) {
    const now = performance.now();
    if (!isRefusal(last) && now - stillSince >= STILL) return last;
    if (now - start >= patience) return last;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    const next = look();
    const same = !isRefusal(last) && !isRefusal(next) && sameAs(last, next);
    if (!same) stillSince = performance.now();
    last = next;
  }
}
