import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { route } from '../../background/rpc/router.ts';
import { type Edit, edited, SEAMS, unknownState } from './seams.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a worker finds around it: all that ends with the worker, and all that the model decides. */
export interface Surroundings {
  readonly browser: unknown;
  readonly Date: unknown;
  readonly setTimeout: (run: () => void, ms: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
  readonly BroadcastChannel: unknown;
  /** Of the page that a call is in. */
  readonly performance: unknown;
  /** Awaited before each transaction. */
  readonly turn: () => Promise<void> | undefined;
  /** Awaited before each signature of the owner's yes. */
  readonly signing: () => Promise<void> | undefined;
  /** Filled with what sets a module back to how it starts. */
  readonly resets: (() => void)[];
}

export interface Core {
  readonly route: typeof route;
}
export type StartCore = (around: Surroundings) => Core;

const requireHere = createRequire(`${ROOT}/package.json`);
const PARAMETERS = [
  'browser',
  'Date',
  'setTimeout',
  'clearTimeout',
  'BroadcastChannel',
  'performance',
  'turn',
  'signing',
  'resets',
] as const;

/** The worker's own code as a function that starts one. `edits` are made before it is bundled; no file is touched. */
export async function bundleCore(edits: readonly Edit[] = []): Promise<StartCore> {
  const all = [...edits, ...SEAMS];
  const bundle = await build({
    absWorkingDir: ROOT,
    entryPoints: ['background/rpc/router.ts'],
    bundle: true,
    write: false,
    packages: 'external',
    platform: 'neutral',
    format: 'cjs',
    target: 'es2024',
    logLevel: 'warning',
    plugins: [
      {
        name: 'around',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^webextension-polyfill$/ }, () => ({ path: 'browser', namespace: 'around' }));
          onLoad({ filter: /.*/, namespace: 'around' }, () => ({ contents: 'module.exports = browser' }));
          onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            const file = relative(ROOT, path);
            const contents = edited(await readFile(path, 'utf8'), file, all);
            const left = unknownState(contents);
            if (left) throw new Error(`${file}: nothing sets "${left}" back when the worker is stopped (seams.ts)`);
            return { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  const run = new Function('require', 'module', ...PARAMETERS, bundle.outputFiles[0]?.text ?? '');
  return (around) => {
    const module = { exports: {} as Core };
    run(required, module, ...PARAMETERS.map((name) => around[name]));
    return module.exports;
  };
}

const packages = new Map<string, unknown>();
/** Packages are shared by all workers: they keep nothing between calls. */
function required(name: string): unknown {
  const known = packages.get(name) ?? requireHere(name);
  packages.set(name, known);
  return known;
}
