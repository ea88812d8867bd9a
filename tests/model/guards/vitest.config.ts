import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { edited } from '../seams.ts';
import { GUARDS } from './guard.ts';

// The tests of the worker without one guard: its number is GUARD. Only what vitest reads is changed, no file.
const guard = GUARDS[Number(process.env.GUARD)];
const root = fileURLToPath(new URL('../../..', import.meta.url));

export default defineConfig({
  root,
  plugins: [
    {
      name: 'without-a-guard',
      enforce: 'pre',
      transform: (code, id) => edited(code, relative(root, id.split('?')[0] ?? id), guard?.edits ?? []),
    },
  ],
  test: {
    include: ['tests/{unit,worker}/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['dot', './scripts/closing-line.mjs'],
  },
});
