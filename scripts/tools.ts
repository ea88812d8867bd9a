// How one script starts another, or a tool that is installed.
import { spawnSync } from 'node:child_process';
import { root } from './build-options.ts';

/** Runs a command, one of the installed tools first, and ends with it when it fails. */
export function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}`, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs one of our files in TypeScript, in a process of its own. */
export const runFile = (file: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): void =>
  run('node', ['scripts/run.mjs', file, ...args], env);

/** Says why and ends, without a stack that helps nobody. */
export function orSay<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
