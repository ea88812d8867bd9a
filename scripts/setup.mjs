// Everything a fresh machine with Node and npm needs: the dependencies and a Chromium. Uses nothing but Node itself.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lookForChromium } from './chromium.mjs';
import { lookForFirefox } from './firefox.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (line) => process.stdout.write(`${line}\n`);

/** Installs the dependencies exactly as locked, when they are missing or the lock file is newer. */
export function ensureDependencies() {
  const installed = `${root}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs) return;
  say('Installing the dependencies…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci did not succeed; what it printed stands above.');
}

/** Finds a Chromium, installs Debian's where that is possible, else says the exact line to run. */
export function ensureChromium() {
  const found = lookForChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  const apt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (apt && isRoot) {
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
export function ensureFirefox() {
  const found = lookForFirefox();
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
    say('Installing Firefox…');
    aptInstall('firefox-esr');
  }
  const installed = lookForFirefox();
  if (installed === null)
    say('No Firefox here: its tests are left out. Install one, or set FIREFOX_PATH, to run them.');
  return installed;
}

function aptInstall(name) {
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], quiet);
  execFileSync('apt-get', ['install', '-y', '-qq', name], quiet);
}

/** Runs one of the project's commands and ends with it when it fails. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}`, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Says why and ends, without a stack that helps nobody. */
export function orSay(act) {
  try {
    return act();
  } catch (error) {
    process.stderr.write(`\n${error.message}\n`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  orSay(ensureDependencies);
  say(`Chromium: ${orSay(ensureChromium)}`);
}
