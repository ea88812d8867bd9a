// `npm run guards`: takes each guard of the code out in turn, in memory alone, and must see a test or the model miss it.
import { ensureDependencies, orSay, run } from './setup.mjs';

orSay(ensureDependencies);
run('node', ['scripts/run-typescript.mjs', 'tests/model/guards/run.ts', ...process.argv.slice(2)]);
