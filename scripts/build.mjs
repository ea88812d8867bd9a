// Writes dist/chrome and dist/firefox from one source. `--metafile` also writes dist/meta.json for `npm run size`.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { root, shared } from './build-options.mjs';
import { certificateTemplate } from './certificate.mjs';
import { contentScripts } from './content-scripts.mjs';
import { manifestFor } from './manifest.mjs';
import { smaller } from './smaller.mjs';
import { shipped, stringsOf } from './strings.mjs';

/** One small script for each form's file, so that a page is given only the form at hand. */
async function buildForms(outdir) {
  const folder = `${root}content-scripts/sites/linkedin/forms`;
  for (const file of await readdir(folder)) {
    const form = /^export const (\w+): Form = /m.exec(await readFile(`${folder}/${file}`, 'utf8'))?.[1];
    if (form === undefined) continue;
    const contents = `import { ${form} } from './${file}';\nimport { register } from '../../../engine/forms/registry.ts';\nregister('${form}', ${form});`;
    await build({
      ...shared,
      stdin: { contents, resolveDir: folder, loader: 'ts' },
      outfile: `${outdir}/content-scripts/forms/${form}.js`,
      format: 'iife',
    });
  }
}

async function buildFor(browser) {
  const outdir = `${root}dist/${browser}`;
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const pages = await build({
    ...shared,
    entryPoints: ['popup/popup.tsx', 'popup/panel.tsx', 'popup/desk.tsx'],
    outdir: `${outdir}/popup`,
    format: 'esm',
    splitting: true,
    chunkNames: 'shared-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  // not loaded by any page of ours: it is saved with data in it
  const template = await certificateTemplate(await stringsOf('en'));
  await writeFile(`${outdir}/popup/certificate.txt`, template);
  const worker = await build({
    ...shared,
    entryPoints: ['background/index.ts'],
    outfile: `${outdir}/background/index.js`,
    format: 'iife',
    write: false,
  });
  await mkdir(`${outdir}/background`);
  await writeFile(`${outdir}/background/index.js`, await smaller(worker.outputFiles[0].text));
  const scripts = await contentScripts(root, outdir);
  await buildForms(outdir);
  for (const page of ['popup', 'panel', 'desk']) await cp(`${root}popup/${page}.html`, `${outdir}/popup/${page}.html`);
  await cp(`${root}popup/icons`, `${outdir}/popup/icons`, { recursive: true });
  for (const language of await readdir(`${root}_locales`)) {
    await mkdir(`${outdir}/_locales/${language}`, { recursive: true });
    await writeFile(`${outdir}/_locales/${language}/messages.json`, JSON.stringify(shipped(await stringsOf(language))));
  }
  const source = JSON.parse(await readFile(`${root}manifest.json`, 'utf8'));
  await writeFile(`${outdir}/manifest.json`, `${JSON.stringify(manifestFor(browser, source), null, 2)}\n`);
  return { pages: pages.metafile, worker: worker.metafile, scripts: scripts.metafile };
}

const meta = await buildFor('chrome');
await buildFor('firefox');
await writeFile(`${root}dist/meta.json`, JSON.stringify(meta));
