import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SITES } from './sites.ts';

// The tests without a browser, each place that says no telling that it was reached: `find.ts` reads what they wrote.
const root = fileURLToPath(new URL('../../..', import.meta.url));

export default defineConfig({
  root,
  plugins: [
    {
      name: 'reached',
      enforce: 'pre',
      transform: (code, id) => {
        const file = relative(root, id.split('?')[0] ?? id);
        const lines = code.split('\n');
        for (const site of SITES.filter((each) => each.file === file))
          lines[site.line - 1] = (lines[site.line - 1] ?? '').replaceAll(
            /\brefuse\(/g,
            `(globalThis.reached?.(${JSON.stringify(`${file}:${site.line}`)}), refuse)(`,
          );
        return lines.join('\n');
      },
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/**/*.browser.test.ts', 'tests/{fuzz,model,practice-site}/**'],
    setupFiles: ['tests/model/guards/reached.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['dot', './scripts/closing-line.ts'],
  },
});
