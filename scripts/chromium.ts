import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** What Chromium needs to run in a test: as root, offline and alone. Nothing it does reaches a real site. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--lang=en-US',
];

/** The path of a Chromium: `CHROME_PATH`, the usual names, the usual places; null when there is none. */
export function lookForChromium(): string | null {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  for (const name of NAMES) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // not under this name
    }
  }
  return PATHS.find(existsSync) ?? null;
}

/** The same, for those who cannot go on without. */
export function findChromium(): string {
  const path = lookForChromium();
  if (path === null)
    throw new Error('No Chromium found. Run `npm run setup`, or set CHROME_PATH to a Chromium or Chrome.');
  return path;
}
