// `node scripts/run.mjs FILE [ARGUMENTS]`: runs one of our files in TypeScript, by the tool that also runs the tests. The
// one script in plain JavaScript: it runs before anything is installed, says which Node it takes, and installs the rest.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What to do where this Node is too old; null where it is not.
 * @param {string} version as `process.versions.node`
 * @param {string} wanted as `engines.node` of package.json: `>=20.19`
 */
export function tooOld(version, wanted) {
  const parts = (/** @type {string} */ text) => text.split('.').map(Number);
  const [major = 0, minor = 0] = parts(version);
  const [least = 0, leastMinor = 0] = parts(wanted.replace('>=', ''));
  if (major > least || (major === least && minor >= leastMinor)) return null;
  return `This is Node ${version}, and Countersign needs ${least}.${leastMinor} or newer. Install one from https://nodejs.org and try again.`;
}

/**
 * Says why and ends, without a stack that helps nobody.
 * @param {string} why
 */
function give(why) {
  process.stderr.write(`\n${why}\n`);
  process.exit(1);
}

/** Installs the dependencies exactly as locked, when they are missing or the lock file is newer. */
function ensureDependencies() {
  const installed = `${root}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs) return;
  process.stdout.write('Installing the dependencies…\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) give('npm ci did not succeed; what it printed stands above.');
}

/**
 * Runs the file in this process, with the arguments that are left.
 * @param {string} file
 */
async function runTypeScript(file) {
  const { runnerImport } = await import('vite');
  const path = resolve(file);
  process.argv.splice(1, 2, path);
  const given = process.env.NODE_ENV;
  await runnerImport(path, {
    configFile: false,
    root,
    logLevel: 'error',
    // vite says "development" to this process and all that it starts: what is built and tested is told nothing
    plugins: [
      {
        name: 'environment-as-it-was',
        configResolved() {
          if (given === undefined) delete process.env.NODE_ENV;
        },
      },
    ],
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const old = tooOld(process.versions.node, JSON.parse(readFileSync(`${root}package.json`, 'utf8')).engines.node);
  if (old) give(old);
  ensureDependencies();
  await runTypeScript(process.argv[2] ?? '');
}
