// `npm run fuzz`: a million damaged packages, armors, messages and page reports. `--seed N` gives the same ones again,
// `--share 0.1` a tenth of them; other arguments go to vitest (`-t "armor"` for one door).
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './tools.ts';

interface Row {
  readonly door: string;
  readonly tries: number;
  readonly accepted: number;
  readonly slowest: number;
  readonly seed: number;
  readonly slow: string;
  readonly refused: Readonly<Record<string, number>>;
}

const rest = process.argv.slice(2);
const taken = (flag: string): string | undefined => {
  const at = rest.indexOf(flag);
  return at < 0 ? undefined : rest.splice(at, 2)[1];
};
const seed = taken('--seed');
const share = taken('--share') ?? '1';
const figures = join(tmpdir(), `countersign-fuzz-${process.pid}.jsonl`);
process.on('exit', () => say(figures));
run('vitest', ['run', '--project', 'unit', '--maxWorkers=1', '--testTimeout=14400000', 'tests/fuzz', ...rest], {
  FUZZ_SHARE: share,
  FUZZ_FIGURES: figures,
  ...(seed === undefined ? {} : { FUZZ_SEED: seed }),
});

function say(file: string): void {
  let rows: Row[] = [];
  try {
    rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
  } catch {
    // nothing was tried to its end
  }
  rmSync(file, { force: true });
  const write = (line: string) => process.stdout.write(`${line}\n`);
  write('\n| door | tries | refused | still valid | slowest, ms | seed |\n| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const { door, tries, accepted, slowest, seed: by } of rows)
    write(`| ${door} | ${tries} | ${tries - accepted} | ${accepted} | ${slowest.toFixed(1)} | ${by} |`);
  const total = (key: 'tries' | 'accepted') => rows.reduce((sum, row) => sum + row[key], 0);
  const most = Math.max(0, ...rows.map(({ slowest }) => slowest));
  write(
    `| all | ${total('tries')} | ${total('tries') - total('accepted')} | ${total('accepted')} | ${most.toFixed(1)} | |`,
  );
  write('\nrefused, by code, and the slowest input:');
  for (const { door, refused, slow } of rows) {
    const codes = Object.entries(refused).sort((a, b) => b[1] - a[1]);
    write(`${door}: ${codes.map(([code, count]) => `${code} ${count}`).join(', ')}\n  slowest: ${slow}`);
  }
}
