// `npm test`: set-up, build, and every test. Arguments go to vitest.
import { ensureChromium, ensureFirefox } from './browsers.ts';
import { orSay, run, runFile } from './tools.ts';

const chromium = orSay(ensureChromium);
ensureFirefox();
runFile('scripts/build.ts');
run('vitest', ['run', ...process.argv.slice(2)], { CHROME_PATH: chromium });
