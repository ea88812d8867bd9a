// `npm start`, `npm run bench`, `npm run fill-rate`: set-up, build, and one file that drives a Chromium. The arguments are its own.
import { ensureChromium } from './browsers.ts';
import { orSay, runFile } from './tools.ts';

const [file = '', ...rest] = process.argv.slice(2);
const chromium = orSay(ensureChromium);
runFile('scripts/build.ts');
runFile(file, rest, { CHROME_PATH: chromium });
