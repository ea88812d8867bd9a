import type { Install } from './install.ts';

/** Steps of the run that goes on in this browser. `steps`: until nothing moves any more (the same store twice), at most so many. */
export function stepsOf(owner: Install) {
  const step = async () => void (await owner.ok('apply.step', {}));
  const steps = async (most = 20) => {
    let before = '';
    for (let n = 0; n < most; n++) {
      await step();
      const { changes, meta } = await owner.dump();
      const after = JSON.stringify([changes, meta]);
      if (after === before) return;
      before = after;
    }
  };
  return { step, steps };
}
