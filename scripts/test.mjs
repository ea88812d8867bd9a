// `npm test`: set-up, build, and every test. Arguments go to vitest.
import { ensureChromium, ensureDependencies, ensureFirefox, orSay, run } from './setup.mjs';

orSay(ensureDependencies);
const chromium = orSay(ensureChromium);
ensureFirefox();
run('node', ['scripts/build.mjs']);
run('vitest', ['run', ...process.argv.slice(2)], { CHROME_PATH: chromium });
