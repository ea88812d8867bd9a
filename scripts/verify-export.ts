// Checks an exported journal or a certificate, outside the browser: npm run verify-export FILE. Exits with 1 when
// something does not hold, with 2 when there is nothing to check.
import { readFileSync } from 'node:fs';
import strings from '../_locales/en/certificate.json';
import { type Break, checkCertificate, checkLines } from '../src/journal/check.ts';
import { certificateIn } from '../src/journal/island.ts';

const words: Readonly<Record<string, { readonly message: string }>> = strings;
const word = (stem: string, code: string): string => words[`${stem}_${code.replaceAll('-', '_')}`]?.message ?? code;
const say = (line: string) => process.stdout.write(`${line}\n`);

function sentence({ broken, line, part }: Break): string {
  const where = line === undefined ? word('cert', 'aLine') : word('cert', 'line').replace('$1', String(line));
  return word('cert_break', broken)
    .replace('$1', where)
    .replace('$2', part ? word('cert_part', part) : '');
}

async function verify(file: string): Promise<number> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    say(`There is no file ${file} that can be read.`);
    return 2;
  }
  const isPage = /^\s*</.test(text);
  const result = isPage ? await checkCertificate(certificateIn(text)) : await checkLines(text);
  if ('broken' in result) {
    say(`Does not check out. ${sentence(result)}`);
    return 1;
  }
  const { statement, entries, grants, approvals, receipts, texts } = result;
  say(`Checks out: ${entries.length} lines, signed by ${statement.name} (${statement.iss}).`);
  say(`Newest line: ${statement.head.seq}, ${statement.head.hash}.`);
  if (statement.lines !== null)
    say(`Lines that concern other people are left out: ${statement.head.seq - entries.length}.`);
  if (isPage)
    say(
      `Permissions: ${grants.length}. Approvals: ${approvals.length}, ${texts.size} with their texts. Receipts: ${receipts.length}.`,
    );
  return 0;
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  say('Say which file: npm run verify-export FILE');
  process.exitCode = 2;
} else process.exitCode = await verify(file);
