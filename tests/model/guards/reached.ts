import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { afterAll, beforeEach, expect } from 'vitest';
import { ROOT } from '../bundle.ts';

// beside every test of `find.ts`: which places that say no each test came to, and how long it took

interface Came {
  /** Empty for what runs before the first test. */
  readonly test: string;
  readonly start: number;
  ms: number;
  readonly sites: Set<string>;
}

const begin = (test: string): Came => ({ test, start: performance.now(), ms: 0, sites: new Set() });
let now = begin('');
const came = [now];
const end = (): void => {
  now.ms = Math.round(performance.now() - now.start);
};

Object.assign(globalThis, { reached: (site: string) => now.sites.add(site) });
beforeEach(() => {
  end();
  now = begin(expect.getState().currentTestName ?? '');
  came.push(now);
});
afterAll(() => {
  end();
  const file = relative(ROOT, expect.getState().testPath ?? '');
  for (const { test, ms, sites } of came.filter((each) => each.sites.size > 0))
    appendFileSync(process.env.REACHED ?? '', `${JSON.stringify({ file, test, ms, sites: [...sites] })}\n`);
});
