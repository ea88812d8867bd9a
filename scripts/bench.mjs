// `npm run bench`: set-up, build, and the times of the budgets.
import { ensureChromium, ensureDependencies, orSay, run } from './setup.mjs';

orSay(ensureDependencies);
const chromium = orSay(ensureChromium);
run('node', ['scripts/build.mjs']);
run('node', ['scripts/run-typescript.mjs', 'tests/browser/bench.ts'], { CHROME_PATH: chromium });
