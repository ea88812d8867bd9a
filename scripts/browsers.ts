// The browsers that the tests and `npm start` need: found, or installed where that is possible.
import { execFileSync, type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { lookForChromium } from './chromium.ts';
import { lookForFirefox } from './firefox.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const isRoot = () => process.getuid?.() === 0;
const hasApt = () => spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** Finds a Chromium, installs Debian's where that is possible, else says the exact line to run. */
export function ensureChromium(): string {
  const found = lookForChromium();
  if (found) return found;
  const apt = hasApt();
  if (apt && isRoot()) {
    say('Installing Chromium…');
    aptInstall('chromium');
    const installed = lookForChromium();
    if (installed) return installed;
  }
  const line = apt
    ? 'sudo apt-get update && sudo apt-get install -y chromium'
    : 'CHROME_PATH=/path/to/chrome npm start';
  throw new Error(`No Chromium or Chrome was found. Run this and try again:\n\n  ${line}\n`);
}

/** Firefox is tried too: found, or installed where that is possible; without one its tests are left out, and said so. */
export function ensureFirefox(): string | null {
  const found = lookForFirefox();
  if (found) return found;
  if (isRoot() && hasApt()) {
    say('Installing Firefox…');
    aptInstall('firefox-esr');
  }
  const installed = lookForFirefox();
  if (installed === null)
    say('No Firefox here: its tests are left out. Install one, or set FIREFOX_PATH, to run them.');
  return installed;
}

function aptInstall(name: string): void {
  const quiet: SpawnSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], quiet);
  execFileSync('apt-get', ['install', '-y', '-qq', name], quiet);
}
