// `npm run check`: types, lint and format, dependency rules, build, size budgets, and the store's own linter.
import { ensureDependencies, orSay, run } from './setup.mjs';

orSay(ensureDependencies);
const step = (what) => process.stdout.write(`\n${what}\n`);

step('types');
for (const project of ['.', 'src', 'tests/unit', 'tests/fuzz', 'tests/browser', 'tests/practice-site'])
  run('tsc', ['-p', project]);
step('lint and format');
run('biome', ['ci', '--colors=off', '--error-on-warnings', '.']);
step('dependency rules');
run('node', ['scripts/dependencies.mjs']);
step('structure');
run('node', ['scripts/structure.mjs']);
step('build');
run('node', ['scripts/build.mjs']);
step('size budgets (minified, gzipped)');
run('node', ['scripts/size.mjs']);
step('web-ext lint');
run('node', ['scripts/lint-firefox.mjs']);
