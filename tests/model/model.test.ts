import { expect, it } from 'vitest';
import { type Figures, noFigures } from './figures.ts';
import { runModel } from './run.ts';

async function holds(seed: number, runs: number, until: number): Promise<Figures> {
  const figures = noFigures();
  const details = await runModel({ seed, runs, length: 200, figures, until, shorten: false });
  const again = `npm run model -- --seed=${seed} --path=${details.counterexamplePath}`;
  process.stdout.write(`model: seed ${seed}, ${figures.steps} steps in ${figures.runs} runs\n`);
  expect(details.failed ? `${details.errorInstance}\nagain, and shorter, with: ${again}` : 'holds').toBe('holds');
  return figures;
}

it('holds every property after every step, and gets as far as ever with the same seed as ever', async () => {
  const { seen } = await holds(20261123, 16, Number.POSITIVE_INFINITY);
  for (const move of ['pending>approved', 'approved>filling', 'awaiting-save>verifying', 'verifying>applied'])
    expect([move, seen.get(move) ?? 0]).not.toEqual([move, 0]);
}, 120_000);

// the long run is `npm run model`
it('holds every property after every step, with a seed of its own', async () => {
  expect((await holds(Date.now() % 1_000_000_000, 500, Date.now() + 4000)).steps).toBeGreaterThan(0);
}, 120_000);
