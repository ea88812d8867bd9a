// `npm run model`: the worker against a plain model of what may happen, 100,000 steps. --seed and --path play one again.
import { ensureDependencies, orSay, run } from './setup.mjs';

orSay(ensureDependencies);
run('node', ['scripts/run-typescript.mjs', 'tests/model/model.ts', ...process.argv.slice(2)]);
