import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ROOT } from '../bundle.ts';
import type { Edit } from '../seams.ts';
import { buildWithout } from './build-without.ts';

export interface Missed {
  /** `model`, or the test file that failed. */
  readonly by: string | null;
  /** Of the model: steps; of tests: files tried. */
  readonly tries: string;
  readonly what: string;
}

/** A test that runs for longer than this, ms, goes round without an end. */
const LONGEST = 600_000;

export const inBrowser = (file: string): boolean => /\.browser\.test\.ts$|^tests\/practice-site\//.test(file);

/** Runs these test files without a guard, until one fails. Where a browser is needed the build goes without it too. */
export async function byTests(edits: readonly Edit[], tests: readonly string[]): Promise<Missed> {
  const files = tests.filter((file) => existsSync(`${ROOT}/${file}`));
  const build = files.some(inBrowser) ? { COUNTERSIGN_BUILD: await buildWithout(edits) } : {};
  const args = ['run', '--config', 'tests/model/guards/vitest.config.ts', '--bail=1', ...files];
  const env = { ...process.env, ...build, NO_COLOR: '1', WITHOUT: JSON.stringify(edits) };
  const { stdout, status, signal } = spawnSync('node_modules/.bin/vitest', args, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    timeout: LONGEST,
    killSignal: 'SIGKILL',
  });
  const tries = `${files.length} files`;
  if (signal !== null) return { by: files[0] ?? 'a test', tries, what: 'never ends' };
  if (files.length === 0 || status === 0) return { by: null, tries, what: '' };
  const failed = Number(/(\d+) passed, (\d+) failed/.exec(stdout)?.[2] ?? 0);
  if (failed === 0) throw new Error(`the tests did not run: ${stdout.slice(-500)}`);
  return { by: files.find((file) => stdout.includes(`FAIL  ${file}`)) ?? 'a test', tries, what: '' };
}
