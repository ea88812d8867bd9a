import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'walls-'));

type Rule = 'noRestrictedImports' | 'noRestrictedGlobals' | 'noImportCycles';
interface Case {
  readonly file: string;
  readonly code: string;
  /** What biome.json refuses it by; null for what must stay allowed. */
  readonly by: Rule | null;
}
const uses = (what: string) => `import * as what from '${what}';\nexport const uses = what;\n`;
const refused = (file: string, what: string): Case => ({ file, code: uses(what), by: 'noRestrictedImports' });
const allowed = (file: string, what: string): Case => ({ file, code: uses(what), by: null });
const pair = (folder: string, name: string, code: (other: string) => string, by: Rule | null): Case[] =>
  ['one', 'other'].map((own) => ({
    file: `${folder}/${name}-${own}.ts`,
    code: code(own === 'one' ? 'other' : 'one'),
    by,
  }));

const OTHERS = {
  src: ['background', 'content-scripts', 'popup', '_locales', 'tests', 'scripts'],
  background: ['content-scripts', 'popup', '_locales', 'tests', 'scripts'],
  'content-scripts': ['background', 'popup', '_locales', 'tests', 'scripts'],
  'content-scripts/engine': ['background', 'popup', '_locales', 'tests', 'scripts'],
  popup: ['background', 'content-scripts', 'tests', 'scripts'],
};
const PACKAGES = {
  src: ['zod/mini', 'jose', 'diff', '@noble/hashes/sha2.js', '@scure/bip39/wordlists/english.js'],
  background: ['webextension-polyfill', 'zod/mini', 'jose', 'idb'],
  'content-scripts': ['dom-accessibility-api', '#site/site.ts'],
  'content-scripts/engine': ['dom-accessibility-api', '#site/site.ts'],
  popup: ['webextension-polyfill', 'preact', 'preact/hooks', 'papaparse', 'fflate'],
};
/** Each is no one's, or only some others'. */
const STRANGERS = ['zod', 'puppeteer-core', 'node:fs', 'preact', 'idb', 'dom-accessibility-api', 'papaparse'];
const up = (folder: string) => '../'.repeat(folder.split('/').length + 1);

const CASES: readonly Case[] = [
  ...Object.entries(OTHERS).flatMap(([own, others]) => [
    ...others.map((other, n) => refused(`${own}/deep/reaches-${n}.ts`, `${up(own)}${other}/file.ts`)),
    allowed(`${own}/deep/reaches-src.ts`, `${up(own)}src/file.ts`),
    allowed(`${own}/deep/reaches-beside.ts`, './file.ts'),
  ]),
  ...Object.entries(PACKAGES).flatMap(([own, packages]) => [
    ...packages.map((name, n) => allowed(`${own}/package-${n}.ts`, name)),
    ...STRANGERS.filter((name) => !packages.includes(name)).map((name, n) => refused(`${own}/stranger-${n}.ts`, name)),
  ]),
  allowed('popup/words.ts', '../_locales/en/messages.json'),
  refused('content-scripts/engine/site-named.ts', '../sites/linkedin/site.ts'),
  allowed('content-scripts/entries/site-named.ts', '../sites/linkedin/site.ts'),
  {
    file: 'src/type-only.ts',
    code: `import type { A } from '../background/a.ts';\nexport type B = A;\n`,
    by: 'noRestrictedImports',
  },
  { file: 'src/later.ts', code: `export const later = () => import('../popup/a.ts');\n`, by: 'noRestrictedImports' },
  { file: 'src/passed-on.ts', code: `export { a } from '../popup/a.ts';\n`, by: 'noRestrictedImports' },
  ...[
    'browser',
    'chrome',
    'document',
    'window',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'navigator',
    'location',
    'globalThis',
    'self',
  ].flatMap((name): Case[] => [
    { file: `src/uses-${name}.ts`, code: `export const there = ${name}.there;\n`, by: 'noRestrictedGlobals' },
    { file: `popup/uses-${name}.ts`, code: `export const there = ${name}.there;\n`, by: null },
  ]),
  { file: 'src/own-word.ts', code: `export const at = (location: string) => location.length;\n`, by: null },
  ...Object.keys(OTHERS).flatMap((own) => [
    ...pair(
      own,
      'round',
      (to) => `import { a } from './round-${to}.ts';\nexport { a };\nexport const b = a;\n`,
      'noImportCycles',
    ),
    ...pair(
      own,
      'round-by-type',
      (to) => `import type { A } from './round-by-type-${to}.ts';\nexport type B = A;\n`,
      'noImportCycles',
    ),
  ]),
];

interface Finding {
  readonly category: string;
  readonly location: { readonly path: string };
}
let found: readonly Finding[];
const rulesAgainst = (file: string) =>
  found.filter(({ location }) => location.path === file).map(({ category }) => category.replace(/^lint\/\w+\//, ''));

beforeAll(() => {
  copyFileSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  for (const { file, code } of CASES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  found = (JSON.parse(linted()) as { diagnostics: Finding[] }).diagnostics;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function linted(): string {
  const args = ['lint', '--only=noRestrictedImports', '--only=noRestrictedGlobals', '--only=noImportCycles'];
  try {
    return execFileSync(
      join(ROOT, 'node_modules/.bin/biome'),
      [...args, '--reporter=json', '--max-diagnostics=none', '.'],
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('the walls of the house, by the linter', () => {
  test.each(CASES.filter(({ by }) => by !== null))('$file is refused: $code', ({ file, by }) => {
    expect(rulesAgainst(file)).toContain(by);
  });

  test.each(CASES.filter(({ by }) => by === null))('$file is allowed: $code', ({ file }) => {
    expect(rulesAgainst(file)).toEqual([]);
  });
});
