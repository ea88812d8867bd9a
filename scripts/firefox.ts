import { execFileSync } from 'node:child_process';

/** The path of a Firefox: `FIREFOX_PATH` or the usual names; null when there is none. */
export function lookForFirefox(): string | null {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  for (const name of ['firefox-esr', 'firefox']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // not under this name
    }
  }
  return null;
}

/** Whether a Firefox takes an add-on that no store has signed for good: only ESR, Developer and Nightly do. */
export function takesUnsigned(path: string): boolean {
  try {
    return /esr|a1|b\d/.test(execFileSync(path, ['--version'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}
