import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ROOT } from '../bundle.ts';
import { byTests } from './by-tests.ts';
import { GUARDS } from './guard.ts';
import { lineFor, listOf, readList, sitesWithout } from './refusals.ts';
import { SITES } from './sites.ts';

// `npm run guards -- --find`: for each place that says no and stands in no list, which of the tests that come to it misses it.
// What is found is written into refusals.txt; what nobody misses is printed and wants a test.

/** Files tried for a place before nobody is said to miss it: the quickest first. */
const MOST_FILES = 8;

interface Came {
  readonly file: string;
  readonly ms: number;
  readonly sites: readonly number[];
}

const LIST = `${ROOT}/tests/model/guards/refusals.txt`;
const REACHED = `${ROOT}/dist/reached.jsonl`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function whoCame(): Came[] {
  rmSync(REACHED, { force: true });
  const args = ['run', '--config', 'tests/model/guards/reached.config.ts'];
  spawnSync('node_modules/.bin/vitest', args, { cwd: ROOT, env: { ...process.env, REACHED }, stdio: 'ignore' });
  if (!existsSync(REACHED)) throw new Error('the tests wrote nothing');
  return readFileSync(REACHED, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Came);
}

/** Writes a line for each place that is missed; answers with the number of those that nobody misses. */
export async function find(only: string): Promise<number> {
  const gone = (line: { file: string; text: string }) =>
    !SITES.some(({ file, text }) => file === line.file && text === line.text);
  const lines = readList().filter((line) => !gone(line));
  const sites = sitesWithout(GUARDS).filter(
    (site) => lineFor(site, lines) === undefined && `${site.file}: ${site.text}`.includes(only),
  );
  const came = whoCame().sort((a, b) => a.ms - b.ms);
  let unmissed = 0;
  for (const site of sites) {
    const files = came.filter(({ sites: own }) => own.includes(SITES.indexOf(site))).map(({ file }) => file);
    let by: string | null = null;
    for (const file of files.slice(0, MOST_FILES)) by ??= (await byTests([site.edit], [file])).by;
    if (by === null) unmissed++;
    else {
      lines.push({ file: site.file, text: site.text, missedBy: [by] });
      writeFileSync(LIST, listOf(lines));
    }
    say(
      `${by === null ? 'NOT MISSED' : 'missed'} | ${site.file}:${site.line} | ${site.text} | ${by ?? `${files.length} files came to it`}`,
    );
  }
  writeFileSync(LIST, listOf(lines));
  say(`${sites.length} places, ${unmissed} of them missed by nobody`);
  return unmissed;
}
