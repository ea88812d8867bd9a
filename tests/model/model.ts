import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { add, type Figures, noFigures, sentences } from './figures.ts';
import { runModel } from './run.ts';

// `npm run model`: --seed=N --path=P --steps=N --threads=N. Prints what it did; ends with 1 when a property does not hold.

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    path: { type: 'string' },
    replay: { type: 'string' },
    steps: { type: 'string', default: '100000' },
    threads: { type: 'string', default: '2' },
  },
});
/** Of one run, in commands; most are shorter. */
const LENGTH = 200;
/** Runs of one seed; then the next one is taken. */
const RUNS = 100;
/** What runs a file in TypeScript, in a thread too. */
const RUN = new URL('../../scripts/run.mjs', import.meta.url);
/** From one seed to the next of the same thread. */
const BETWEEN = 1000;

interface Part {
  readonly seed: number;
  readonly steps: number;
}
interface Outcome {
  readonly figures: Figures;
  readonly failure: string | null;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function part({ seed, steps }: Part): Promise<Outcome> {
  const figures = noFigures();
  const { path, replay } = values;
  const once = path === undefined ? {} : { path, ...(replay ? { replayPath: replay } : {}) };
  for (let next = seed; figures.steps < steps; next += BETWEEN) {
    const details = await runModel({ seed: next, runs: RUNS, length: LENGTH, figures, steps, ...once });
    if (details.failed) return { figures, failure: failureOf(details) };
    if (path !== undefined) break;
  }
  return { figures, failure: null };
}

function failureOf({
  seed,
  counterexample,
  counterexamplePath,
  errorInstance,
}: Awaited<ReturnType<typeof runModel>>): string {
  const [sequence, , first] = counterexample ?? [];
  return [
    String(errorInstance),
    `  commands: ${String(sequence)}`,
    `  first grant: ${JSON.stringify(first)}`,
    `  again with: npm run model -- --seed=${seed} --path=${counterexamplePath} --replay="…", with what stands after replayPath above`,
  ].join('\n');
}

async function all(): Promise<void> {
  const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
  const threads = values.path === undefined ? Number(values.threads) : 1;
  const steps = Math.ceil(Number(values.steps) / threads);
  const start = performance.now();
  const parts = Array.from({ length: threads }, (_, n): Part => ({ seed: seed + n, steps }));
  say(`seeds ${parts.map((each) => each.seed).join(', ')}`);
  const outcomes = await Promise.all(threads === 1 ? parts.map(part) : parts.map(inThread));
  const total = noFigures();
  for (const { figures } of outcomes) add(total, figures);
  for (const line of sentences(total)) say(line);
  const seconds = (performance.now() - start) / 1000;
  say(
    `${total.steps} steps in ${total.runs} runs, ${seconds.toFixed(0)} s, ${Math.round(total.steps / seconds)} steps a second`,
  );
  for (const { failure } of outcomes) if (failure) say(failure);
  const failed = outcomes.filter(({ failure }) => failure !== null).length;
  say(failed === 0 ? 'every property held after every step' : `${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

const inThread = (workerData_: Part): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(RUN, { workerData: workerData_, argv: process.argv.slice(1) });
    thread.once('message', resolve);
    thread.once('error', reject);
  });

if (isMainThread) await all();
else parentPort?.postMessage(await part(workerData as Part));
