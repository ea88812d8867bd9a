const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A figure that is counted, not timed. */
export const count = (what: string, figure: string): void => say(`${what.padEnd(72)} ${figure}`);

/** One line: what was timed, the middle and the slow end, ms; the budget is docs/design.md's, or "none". */
export function report(what: string, times: readonly number[], budget: string): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0).toFixed(1).padStart(7);
  say(`${what.padEnd(72)} median ${at(0.5)} ms   p95 ${at(0.95)} ms   n=${times.length}   budget ${budget}`);
}

/** Times an act so often, ms; the first three runs warm up. */
export async function timed(times: number, act: () => unknown): Promise<number[]> {
  const found: number[] = [];
  for (let run = 0; run < times + 3; run++) {
    const start = performance.now();
    await act();
    if (run >= 3) found.push(performance.now() - start);
  }
  return found;
}
