// `npm run fill-rate`: set-up, build, and every form of every variant, and mutated ones, filled. Arguments narrow it down.
import { ensureChromium, ensureDependencies, orSay, run } from './setup.mjs';

orSay(ensureDependencies);
const chromium = orSay(ensureChromium);
run('node', ['scripts/build.mjs']);
run('node', ['scripts/run-typescript.mjs', 'tests/fill-rate/fill-rate.ts', ...process.argv.slice(2)], {
  CHROME_PATH: chromium,
});
