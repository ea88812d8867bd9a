import { cp, readFile, rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { contentScripts } from '../../../scripts/content-scripts.ts';
import { ROOT } from '../bundle.ts';
import { type Edit, edited } from '../seams.ts';

/** A copy of the build whose content scripts go without a guard; answers with its folder, which is this run's own. */
export async function buildWithout(edits: readonly Edit[]): Promise<string> {
  // two runs at once must not take each other's
  const outdir = `${ROOT}/dist/without-${process.pid}`;
  await rm(outdir, { recursive: true, force: true });
  await cp(`${ROOT}/dist/chrome`, outdir, { recursive: true });
  await contentScripts(outdir, [
    {
      name: 'without-a-guard',
      setup({ onLoad }) {
        onLoad({ filter: /content-scripts\/.*\.ts$|\/src\/.*\.ts$/ }, async ({ path }) => ({
          contents: edited(await readFile(path, 'utf8'), relative(ROOT, path), edits),
          loader: 'ts',
        }));
      },
    },
  ]);
  return outdir;
}
