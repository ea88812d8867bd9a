import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ROOT } from '../bundle.ts';
import { GUARDS } from './guard.ts';
import { lineFor, listOf, readList, sitesWithout } from './refusals.ts';
import { SITES, type Site } from './sites.ts';
import { TestRuns, type Tests } from './test-runs.ts';

// `npm run guards -- --find`: for each place that says no and stands in no list, which of the tests that come to it misses it.
// What is found is written into refusals.txt; what nobody misses is printed and wants a test.

/** One test, and the places that say no it came to. */
interface Came {
  readonly file: string;
  readonly test: string;
  readonly ms: number;
  readonly sites: readonly string[];
}

const LIST = `${ROOT}/tests/model/guards/refusals.txt`;
const REACHED = `${ROOT}/dist/reached.jsonl`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `again` looks anew: what was seen the last time is good enough while the code has not moved. */
function whoCame(again: boolean): Came[] {
  if (again || !existsSync(REACHED)) {
    rmSync(REACHED, { force: true });
    const args = ['run', '--config', 'tests/model/guards/reached.config.ts'];
    spawnSync('node_modules/.bin/vitest', args, { cwd: ROOT, env: { ...process.env, REACHED }, stdio: 'ignore' });
  }
  return readFileSync(REACHED, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Came);
}

/** The tests that came to a place, a file at a time, the quickest first. */
function testsAt(site: Site, came: readonly Came[]): Tests[] {
  const own = came.filter(({ sites }) => sites.includes(`${site.file}:${site.line}`));
  return [...new Set(own.map(({ file }) => file))]
    .map((file) => {
      const here = own.filter((each) => each.file === file);
      const names = here.some(({ test }) => test === '') ? [] : here.map(({ test }) => test);
      return { file, names, ms: here.reduce((sum, { ms }) => sum + ms, 0) };
    })
    .sort((a, b) => a.ms - b.ms);
}

type Place = Pick<Site, 'file' | 'text'>;
const isSame = (a: Place, b: Place): boolean => a.file === b.file && a.text === b.text;

export interface Wanted {
  /** Words of the places that are looked for. */
  readonly only: string;
  readonly again: boolean;
  /** Test files to try instead of those that were seen to come there: what runs in a page is seen by nobody. */
  readonly tests: readonly string[];
}

/** Writes a line for each place that is missed; answers with the number of those that nobody misses. */
export async function find({ only, again, tests: named }: Wanted): Promise<number> {
  const gone = (line: Place) => !SITES.some((site) => isSame(site, line));
  const lines = readList().filter((line) => !gone(line));
  const sites = sitesWithout(GUARDS).filter(
    (site) => lineFor(site, lines) === undefined && `${site.file}: ${site.text}`.includes(only),
  );
  const came = named.length > 0 ? [] : whoCame(again);
  let runs = await TestRuns.start();
  let unmissed = 0;
  for (const site of sites) {
    const tests = named.length > 0 ? named.map((file) => ({ file, names: [] })) : testsAt(site, came);
    let by: string | null = null;
    for (const each of tests) {
      if (by !== null) break;
      try {
        if (await runs.miss([site.edit], each)) by = each.file;
      } catch (error) {
        say(`${error}`);
        await runs.close();
        runs = await TestRuns.start();
      }
    }
    if (by === null) unmissed++;
    else {
      lines.push({ file: site.file, text: site.text, missedBy: [by] });
      // another run may have written meanwhile
      const others = readList().filter((line) => !gone(line) && !lines.some((own) => isSame(own, line)));
      lines.push(...others);
      writeFileSync(LIST, listOf(lines));
    }
    say(
      `${by === null ? 'NOT MISSED' : 'missed'} | ${site.file}:${site.line} | ${site.text} | ${by ?? `${tests.length} files came to it`}`,
    );
  }
  await runs.close();
  say(`${sites.length} places, ${unmissed} of them missed by nobody`);
  return unmissed;
}
