import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// `npm run vectors -- NAME` writes, with today's code, what every later version must still open.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['tests/vectors/write.ts'], testTimeout: 120_000, reporters: ['default'] },
});
