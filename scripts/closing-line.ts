import type { Reporter, TestModule } from 'vitest/node';

/** So many files are named as the slowest, of a run of more than that. */
const SLOWEST = 10;

/** Ends every run of the tests with the slowest files and one plain line: "N passed, N failed". */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = 0;
    let skipped = 0;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
        else skipped++;
      }
      // a file that could not even be read ran no test, and is a failure all the same
      if (module.state() === 'failed' && module.children.size === 0) failed++;
    }
    failed += errors.length;
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.on('exit', () => process.stdout.write(`${slowest(modules)}\n${line}\n`));
  }
}

function slowest(modules: readonly TestModule[]): string {
  if (modules.length <= SLOWEST) return '';
  const slow = modules
    .map((module) => ({ name: module.relativeModuleId, seconds: module.diagnostic().duration / 1000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST);
  return [
    '\nThe slowest files:',
    ...slow.map(({ name, seconds }) => `${seconds.toFixed(0).padStart(5)} s  ${name}`),
    '',
  ].join('\n');
}
