// `npm run vectors -- NAME`: writes with today's code one package of every kind, an approval and a signed report into
// tests/vectors/NAME, for every later version to open. What stands there is never written again.
import { run } from './tools.ts';

run('vitest', ['run', '--config', 'tests/vectors/vitest.config.ts'], { VECTORS: process.argv[2] ?? '' });
