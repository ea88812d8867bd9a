import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bundleCore, ROOT } from '../bundle.ts';
import { noFigures } from '../figures.ts';
import { runModel } from '../run.ts';
import { edited } from '../seams.ts';
import { byTests, type Missed } from './by-tests.ts';
import { find } from './find.ts';
import { GUARDS, type Guard } from './guard.ts';
import { lineFor, readList, refusalGuards, sitesWithout } from './refusals.ts';

// `npm run guards`: takes each guard out in turn and must see something fail. --only=WORD, --steps=N, --part=1/2
// `npm run guards -- --list`: prints the places that say no and stand in none of the lists; `--find` looks for the tests
// that miss them, by what they were last seen to come to, or with `--again` by what they come to now;
// `--tests=FILE,FILE` tries these: nobody sees what is come to in a browser.

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    steps: { type: 'string', default: '2000' },
    part: { type: 'string', default: '1/1' },
    list: { type: 'boolean', default: false },
    find: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    tests: { type: 'string', default: '' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

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

const [part = 1, of = 1] = values.part.split('/').map(Number);
const listed = readList();
const unlisted = sitesWithout(GUARDS).filter((site) => lineFor(site, listed) === undefined);
if (values.list) {
  for (const { file, line, text } of unlisted) say(`${file}:${line} | ${text}`);
  say(`${unlisted.length} places say no and stand in no list`);
  process.exit(unlisted.length === 0 ? 0 : 1);
}
if (values.find)
  process.exit((await find({ ...values, tests: values.tests.split(',').filter(Boolean) })) === 0 ? 0 : 1);
const chosen = [...GUARDS, ...refusalGuards(listed)].filter(
  ({ name, property }, n) => `${name} ${property}`.includes(values.only) && n % of === part - 1,
);
for (const guard of chosen) await check(guard);
const start = performance.now();
let unmissed = 0;
for (const guard of chosen) {
  const begin = performance.now();
  const model = guard.inModel ? await byModel(guard) : null;
  const found = model?.by
    ? model
    : guard.tests.length > 0
      ? await byTests(guard.edits, guard.tests)
      : (model as Missed);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  if (found.by === null) unmissed++;
  say(
    `${found.by === null ? 'NOT MISSED' : 'missed'} | ${guard.property} | ${guard.name} | ${found.by ?? '-'} | ${found.tries} | ${seconds} s | ${found.what}`,
  );
}
say(
  `${chosen.length} guards taken out, ${chosen.length - unmissed} missed, ${unmissed} not, ${((performance.now() - start) / 1000).toFixed(0)} s`,
);
// asked about a few, it says nothing of the rest
const missing = values.only === '' ? unlisted : [];
for (const { file, line, text } of missing) say(`NOT LISTED | ${file}:${line} | ${text}`);
process.exitCode = unmissed + missing.length === 0 ? 0 : 1;
