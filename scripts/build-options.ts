// What every build of the extension has in common, and so whatever builds a part of it again to compare.
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** How every bundle of the product is made. */
export const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: ['chrome137', 'firefox140'],
  alias: { 'webextension-polyfill': './scripts/browser-api.ts' },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies BuildOptions;
