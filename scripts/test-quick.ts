// `npm run test:quick`: every test that needs no browser, for the inner loop. Arguments go to vitest.
import { run } from './tools.ts';

run('vitest', ['run', '--project', 'unit', ...process.argv.slice(2)]);
