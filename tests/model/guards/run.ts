import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bundleCore, ROOT } from '../bundle.ts';
import { noFigures } from '../figures.ts';
import { runModel } from '../run.ts';
import { edited } from '../seams.ts';
import { GUARDS, type Guard } from './guard.ts';

// `npm run guards`: takes each guard out in turn and must see something fail. --only=WORD, --steps=N, --part=1/2

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    steps: { type: 'string', default: '2000' },
    part: { type: 'string', default: '1/1' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Missed {
  /** `model`, or the test file that failed. */
  readonly by: string | null;
  /** Of the model: steps; of tests: files tried. */
  readonly tries: string;
  readonly what: string;
}

async function check({ edits }: Guard): Promise<void> {
  for (const file of new Set(edits.map((edit) => edit.file)))
    edited(await readFile(`${ROOT}/${file}`, 'utf8'), file, edits);
}

async function byModel(guard: Guard): Promise<Missed> {
  const start = await bundleCore(guard.edits);
  const figures = noFigures();
  const steps = Number(values.steps);
  for (let seed = 1; figures.steps < steps; seed++) {
    const details = await runModel({ seed, runs: 25, length: 200, figures, steps, shorten: false }, start);
    if (details.failed) {
      const what =
        details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
      return { by: 'model', tries: `${figures.steps} steps`, what: what.replace(/ \(after .*/s, '') };
    }
  }
  return { by: null, tries: `${figures.steps} steps`, what: '' };
}

function byTests(guard: Guard, number: number | null): Missed {
  const files = guard.tests.filter((file) => existsSync(`${ROOT}/${file}`));
  const args = ['run', '--config', 'tests/model/guards/vitest.config.ts', '--bail=1', ...files];
  const env = { ...process.env, NO_COLOR: '1', GUARD: number === null ? '' : String(number) };
  const { stdout, status } = spawnSync('node_modules/.bin/vitest', args, { cwd: ROOT, env, encoding: 'utf8' });
  const failed = Number(/(\d+) passed, (\d+) failed/.exec(stdout)?.[2] ?? 0);
  const name = files.find((file) => stdout.includes(`FAIL  ${file}`));
  if (status === 0) return { by: null, tries: `${files.length} files`, what: '' };
  if (failed === 0) throw new Error(`the tests did not run: ${stdout.slice(-500)}`);
  return { by: name ?? 'a test', tries: `${files.length} files`, what: '' };
}

const [part = 1, of = 1] = values.part.split('/').map(Number);
const chosen = [...GUARDS.entries()].filter(
  ([n, { name, property }]) => `${name} ${property}`.includes(values.only) && n % of === part - 1,
);
for (const [, guard] of chosen) await check(guard);
const start = performance.now();
let unmissed = 0;
for (const [number, guard] of chosen) {
  const begin = performance.now();
  const model = guard.inModel ? await byModel(guard) : null;
  const found = model?.by ? model : guard.tests.length > 0 ? byTests(guard, number) : (model as Missed);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  if (found.by === null) unmissed++;
  say(
    `${found.by === null ? 'NOT MISSED' : 'missed'} | ${guard.property} | ${guard.name} | ${found.by ?? '-'} | ${found.tries} | ${seconds} s | ${found.what}`,
  );
}
say(
  `${chosen.length} guards taken out, ${chosen.length - unmissed} missed, ${unmissed} not, ${((performance.now() - start) / 1000).toFixed(0)} s`,
);
process.exitCode = unmissed === 0 ? 0 : 1;
