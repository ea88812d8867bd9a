import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What the pages load besides their HTML. */
export interface Assets {
  script: string;
  style: string;
}

const STYLES = ['site.css', 'dialog.css', 'fields.css', 'network.css'];

let assets: Promise<Assets> | undefined;

/** Bundles the React client in memory, once per process. */
export function bundleClient(): Promise<Assets> {
  assets ??= makeAssets();
  return assets;
}

async function makeAssets(): Promise<Assets> {
  const folder = siteFolder();
  const [bundle, ...styles] = await Promise.all([
    build({
      entryPoints: [join(folder, 'client/main.tsx')],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      minify: true,
      charset: 'utf8',
      jsx: 'automatic',
      jsxImportSource: 'react',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'silent',
    }),
    ...STYLES.map((name) => readFile(join(folder, 'client', name), 'utf8')),
  ]);
  const script = bundle.outputFiles[0]?.text;
  if (script === undefined) throw new Error('The practice site was bundled to nothing.');
  return { script, style: styles.join('\n') };
}

/** This folder's own place, also when this file was itself bundled into a script that runs from the repository's root. */
function siteFolder(): string {
  const beside = fileURLToPath(new URL('..', import.meta.url));
  return existsSync(join(beside, 'client/main.tsx')) ? beside : join(process.cwd(), 'tests/practice-site');
}
