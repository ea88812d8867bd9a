// `npm run check`: types, lint and format, dependency rules, build, size budgets, and the store's own linter.
import { run, runFile } from './tools.ts';

const step = (what: string) => process.stdout.write(`\n${what}\n`);

step('types');
for (const project of ['.', 'src', 'scripts', 'tests', 'tests/practice-site']) run('tsc', ['-p', project]);
step('lint, format and dependency rules');
run('biome', ['ci', '--colors=off', '--error-on-warnings', '.']);
step('structure');
runFile('scripts/structure.ts');
step('build');
runFile('scripts/build.ts');
step('size budgets (minified, gzipped)');
runFile('scripts/size.ts');
step('web-ext lint');
runFile('scripts/lint-firefox.ts');
