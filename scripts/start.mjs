// `npm start`: set-up, build, and the main job in two real browsers.
import { ensureChromium, ensureDependencies, orSay, run } from './setup.mjs';

orSay(ensureDependencies);
const chromium = orSay(ensureChromium);
run('node', ['scripts/build.mjs']);
run('node', ['scripts/run-typescript.mjs', 'tests/browser/demo.ts', ...process.argv.slice(2)], {
  CHROME_PATH: chromium,
});
