// `npm run test:quick`: every test that needs no browser, for the inner loop. Arguments go to vitest.
import { ensureDependencies, orSay, run } from './setup.mjs';

orSay(ensureDependencies);
run('vitest', ['run', '--project', 'unit', ...process.argv.slice(2)]);
