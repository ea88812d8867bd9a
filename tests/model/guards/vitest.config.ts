import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { type Edit, edited } from '../seams.ts';

// The tests without one guard: what goes is WITHOUT, as JSON. Only what vitest reads is changed, no file.
const without = () => JSON.parse(process.env.WITHOUT ?? '[]') as Edit[];
const root = fileURLToPath(new URL('../../..', import.meta.url));

export default defineConfig({
  root,
  plugins: [
    {
      name: 'without-a-guard',
      enforce: 'pre',
      transform: (code, id) => edited(code, relative(root, id.split('?')[0] ?? id), without()),
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/model/guards/first-failure.ts'],
    // without its guard a test may wait for what never comes
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['dot', './scripts/closing-line.ts'],
  },
});
