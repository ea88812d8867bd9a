// Runs one TypeScript file: bundles it beside the dependencies and imports it. node run-typescript.mjs FILE [ARGUMENTS]
import { rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = process.argv[2];
const outfile = `${root}dist/run/${file.replaceAll('/', '-').replace(/\.ts$/, '.mjs')}`;
await build({
  absWorkingDir: root,
  entryPoints: [file],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  // a bundled file must still find what lies beside its source
  plugins: [
    {
      name: 'import-meta-url',
      setup({ onLoad }) {
        onLoad({ filter: /\.(ts|mjs)$/ }, async ({ path }) => {
          if (path.includes('node_modules')) return undefined;
          const { readFile } = await import('node:fs/promises');
          const contents = (await readFile(path, 'utf8')).replaceAll(
            'import.meta.url',
            JSON.stringify(pathToFileURL(path).href),
          );
          return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
        });
      },
    },
  ],
});
process.argv.splice(1, 2, outfile);
try {
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(outfile, { force: true });
}
