import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a copy of the build another version. */
export function giveVersion(folder: string, version: string): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
}
