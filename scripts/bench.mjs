// `npm run bench`: set-up, build, and the times of the budgets. `npm run bench -- queue`: one part of them.
import { ensureChromium, ensureDependencies, orSay, run } from './setup.mjs';

orSay(ensureDependencies);
const chromium = orSay(ensureChromium);
run('node', ['scripts/build.mjs']);
run('node', ['scripts/run-typescript.mjs', 'tests/browser/bench/index.ts', ...process.argv.slice(2)], {
  CHROME_PATH: chromium,
});
