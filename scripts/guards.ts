// `npm run guards`: takes each guard of the code out in turn, in memory alone, and must see a test or the model miss it.
import { existsSync } from 'node:fs';
import { runFile } from './tools.ts';

const given = process.argv.slice(2);
// parts run side by side: what is built is not taken from under the other one
if (!given.some((one) => one.startsWith('--part=')) || !existsSync('dist/chrome')) runFile('scripts/build.ts');
runFile('tests/model/guards/run.ts', given);
