// What is put into a page, bundled: the guards' runs build it too, with one guard taken out.
import { build } from 'esbuild';

/** How every bundle of the product is made. */
export const shared = (root) => ({
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: ['chrome137', 'firefox140'],
  alias: { 'webextension-polyfill': './scripts/browser-api.mjs' },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  define: { 'process.env.NODE_ENV': '"production"' },
});

/** Writes `outdir/content-scripts`, all but the forms, and answers with esbuild's own account of it. */
export const contentScripts = async (root, outdir, plugins = []) =>
  await build({
    ...shared(root),
    plugins,
    entryPoints: [
      'content-scripts/fill.ts',
      'content-scripts/read.ts',
      'content-scripts/check.ts',
      'content-scripts/invitations.ts',
      'content-scripts/compose.ts',
    ],
    outdir: `${outdir}/content-scripts`,
    format: 'iife',
  });
