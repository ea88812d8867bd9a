import { badLuckTrials, mutatedTrials, namedTrials, type Outcome, tryAll } from './run.ts';

/**
 * `npm run fill-rate`: fills every form of every variant and many mutated ones, and prints how many were filled exactly,
 * refused, or wrong. Wrong must be none. With words as arguments only the trials that hold all of them; `--mutated N`
 * says how many mutated forms, `--from SEED` where their seeds begin.
 */
const number = (flag: string, otherwise: number): number => {
  const at = process.argv.indexOf(flag);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const words = process.argv
  .slice(2)
  .filter((word, index, all) => !word.startsWith('--') && !all[index - 1]?.startsWith('--'));
const trials = [
  ...namedTrials(),
  ...badLuckTrials(),
  ...mutatedTrials(number('--mutated', 400), number('--from', 1)),
].filter(({ name }) => words.every((word) => name.includes(word)));

const start = performance.now();
const say = (line: string) => process.stdout.write(`${line}\n`);
const outcomes = await tryAll(trials, (outcome, done) => {
  if (outcome.result === 'wrong' || (words.length > 0 && outcome.result === 'refused'))
    say(`${outcome.result}: ${outcome.trial.name}: ${outcome.why}`);
  if (done % 100 === 0) say(`${done} of ${trials.length}`);
});

const rows = grouped(outcomes);
say('\n| forms | tried | filled exactly | refused | wrong |\n| --- | ---: | ---: | ---: | ---: |');
for (const [row, tried] of [...rows, ['all', outcomes] as const]) {
  const count = (result: Outcome['result']) => tried.filter((outcome) => outcome.result === result).length;
  const share = ((100 * count('refused')) / Math.max(1, tried.length)).toFixed(1);
  say(`| ${row} | ${tried.length} | ${count('exact')} | ${count('refused')} (${share} %) | ${count('wrong')} |`);
}
say('\nrefused, by reason:');
const reasons = new Map<string, number>();
for (const { result, why, trial } of outcomes)
  if (result === 'refused') {
    const key = `${trial.row.startsWith('bad') || trial.row === 'mutated' ? trial.row : 'named'}: ${why}`;
    reasons.set(key, (reasons.get(key) ?? 0) + 1);
  }
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 40))
  say(`${String(count).padStart(5)}  ${reason}`);
say(`\n${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
const named = outcomes.filter(({ trial }) => trial.row !== 'mutated' && !trial.row.startsWith('bad'));
const refusedTooOften = named.filter(({ result }) => result === 'refused').length > named.length * 0.05;
process.exitCode = outcomes.some(({ result }) => result === 'wrong') || refusedTooOften ? 1 : 0;

function grouped(all: readonly Outcome[]): Map<string, Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of all) groups.set(outcome.trial.row, [...(groups.get(outcome.trial.row) ?? []), outcome]);
  return groups;
}
