// Writes dist/chrome and dist/firefox from one source, and dist/meta.json: what esbuild says stands in each bundle.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build, type OutputFile } from 'esbuild';
import { root, shared } from './build-options.ts';
import { contentScripts, forms } from './content-scripts.ts';
import { type Browser, manifestFor } from './manifest.ts';
import { signedReportTemplate } from './signed-report.ts';
import { smaller } from './smaller.ts';
import { shipped, stringsOf } from './strings.ts';

/** Writes what was bundled, scripts made smaller once more. */
async function write(files: readonly OutputFile[]): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, path.endsWith('.js') ? await smaller(text) : text);
  }
}

async function buildFor(browser: Browser) {
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
    write: false,
  });
  await write(pages.outputFiles);
  // not loaded by any page of ours: it is saved with data in it
  const template = await signedReportTemplate(await stringsOf('en'));
  await writeFile(`${outdir}/popup/signed-report.txt`, template);
  const worker = await build({
    ...shared,
    entryPoints: ['background/index.ts'],
    outfile: `${outdir}/background/index.js`,
    format: 'iife',
    write: false,
  });
  await write(worker.outputFiles);
  const scripts = await contentScripts(outdir);
  await forms(outdir);
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
