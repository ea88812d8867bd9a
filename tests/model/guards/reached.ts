import { appendFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';
import { ROOT } from '../bundle.ts';

// beside every test of `find.ts`: which places that say no this file came to, and how long it took

const reached = new Set<number>();
Object.assign(globalThis, { reached: (site: number) => reached.add(site) });
const start = performance.now();
afterAll(() => {
  const file = expect.getState().testPath?.slice(ROOT.length + 1) ?? '';
  const line = { file, ms: Math.round(performance.now() - start), sites: [...reached] };
  appendFileSync(process.env.REACHED ?? '', `${JSON.stringify(line)}\n`);
});
