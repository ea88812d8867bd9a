// What is put into a page, bundled: the guards' runs build it too, with one guard taken out.
import { mkdir, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { smaller } from './smaller.mjs';

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
export async function contentScripts(root, outdir, plugins = []) {
  const built = await build({
    ...shared(root),
    plugins,
    entryPoints: [
      'content-scripts/entries/fill.ts',
      'content-scripts/entries/read.ts',
      'content-scripts/entries/check.ts',
      'content-scripts/entries/invitations.ts',
      'content-scripts/entries/compose.ts',
    ],
    outdir: `${outdir}/content-scripts`,
    format: 'iife',
    write: false,
  });
  await mkdir(`${outdir}/content-scripts`, { recursive: true });
  for (const { path, text } of built.outputFiles) await writeFile(path, await smaller(text));
  return built;
}
