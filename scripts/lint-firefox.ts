// The add-on store's own linter over the Firefox build: no error, and no warning that the docs do not explain.
import { spawnSync } from 'node:child_process';
import { root } from './build-options.ts';

/** Warnings that are known and explained in docs/web-ext-lint.md. */
const EXPLAINED = [
  { code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION', file: /^manifest\.json$/ },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^popup\/shared-/ },
];
interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}
const isExplained = ({ code, file }: Finding) =>
  EXPLAINED.some((known) => known.code === code && known.file.test(file ?? ''));

const { stdout, stderr } = spawnSync(
  'web-ext',
  ['lint', '--source-dir', 'dist/firefox', '--output', 'json', '--no-config-discovery'],
  {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
    env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}` },
  },
);
let report: { readonly errors: readonly Finding[]; readonly warnings: readonly Finding[] };
try {
  report = JSON.parse(stdout);
} catch {
  process.stderr.write(`web-ext lint gave no report:\n${stderr}\n`);
  process.exit(1);
}
const findings = [...report.errors, ...report.warnings.filter((warning) => !isExplained(warning))];
for (const { code, message, file } of findings) process.stderr.write(`${code}: ${message} (${file ?? ''})\n`);
process.stdout.write(
  `web-ext lint: ${report.errors.length} errors, ${report.warnings.length} warnings, ${report.warnings.filter(isExplained).length} of them explained\n`,
);
process.exit(findings.length === 0 ? 0 : 1);
