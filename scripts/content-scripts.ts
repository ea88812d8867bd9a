// What is put into a page, bundled: the guards' runs build it too, with one guard taken out.
import { mkdir, writeFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';
import { FORMS } from '../content-scripts/sites/linkedin/forms/index.ts';
import { root, shared } from './build-options.ts';
import { smaller } from './smaller.ts';

/** Writes `outdir/content-scripts`, all but the forms, and answers with esbuild's own account of it. */
export async function contentScripts(outdir: string, plugins: Plugin[] = []) {
  const built = await build({
    ...shared,
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

/** One small script for each form of the list, so that a page is given only the form at hand: its file has its name. */
export async function forms(outdir: string): Promise<void> {
  for (const form of Object.keys(FORMS))
    await build({
      ...shared,
      stdin: {
        contents: `import { ${form} } from './${form}.ts';\nimport { register } from '../../../engine/forms/registry.ts';\nregister('${form}', ${form});`,
        resolveDir: `${root}content-scripts/sites/linkedin/forms`,
        loader: 'ts',
      },
      outfile: `${outdir}/content-scripts/forms/${form}.js`,
      format: 'iife',
    });
}
