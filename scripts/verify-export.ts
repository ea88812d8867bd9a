// Checks an exported journal or a signed report, outside the browser: npm run verify-export FILE. Exits with 1 when
// something does not hold, with 2 when there is nothing to check.
import { readFileSync } from 'node:fs';
import messages from '../_locales/en/messages.json';
import { isOfSeveral, type Story, storiesOf } from '../popup/audit/page/stories.ts';
import type { Part } from '../src/audit/certificate.ts';
import { type Break, type Checked, checkLines, checkSignedReport } from '../src/audit/check.ts';
import { signedReportIn, takenApart } from '../src/audit/island.ts';
import { keyWords } from '../src/audit/key-words.ts';
import { splitHidden } from '../src/text/hidden.ts';
import { isOurPage } from './signed-report-pages.ts';
import { numbered, type Strings } from './strings.ts';

const words: Strings = messages;
const word = (stem: string, code: string, ...values: readonly string[]): string =>
  numbered(words[`${stem}_${code.replaceAll('-', '_')}`] ?? { message: shown(code) }).replace(
    /\$(\d)/g,
    (_all, place: string) => values[Number(place) - 1] ?? '',
  );
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Somebody else's words: what a terminal would act on, or not show, is named instead. */
const shown = (text: string): string =>
  splitHidden(text)
    .map((part) => ('hidden' in part ? `[${part.hidden}]` : part.text))
    .join('');
const inOneLine = (text: string): string => shown(text).replace(/\s+/g, ' ');

function sentence({ broken, line, part }: Break): string {
  const where = line === undefined ? word('cert', 'aLine') : word('cert', 'line', String(line));
  return word('cert_break', broken, where, part ? word('cert_part', part) : '');
}

/** Whether this is the page that Countersign writes around its data: any other could show what was never signed. */
async function isOurs(text: string): Promise<boolean> {
  const page = takenApart(text);
  return page !== null && (await isOurPage(page.template));
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
  const result = isPage ? await checkSignedReport(signedReportIn(text)) : await checkLines(text);
  if (isPage && !(await isOurs(text))) {
    say(`Does not check out. ${word('cert_break', 'page-differs')}`);
    if ('broken' in result) say(`The data in it does not check out either. ${sentence(result)}`);
    else {
      say('The data in it is as it was signed. Do not look at the page: what was signed is this.');
      tell(result, true);
    }
    return 1;
  }
  if ('broken' in result) {
    say(`Does not check out. ${sentence(result)}`);
    return 1;
  }
  const { statement, entries } = result;
  say(`Checks out: ${entries.length} lines, signed by ${inOneLine(statement.name)} (${statement.iss}).`);
  tell(result, isPage);
  return 0;
}

function tell(checked: Checked, isPage: boolean): void {
  const { statement, entries, grants, approvals, receipts, texts } = checked;
  say(`Key of whoever signed the record, in words: ${keyWords(statement.iss)}.`);
  say(`Newest line: ${statement.head.seq}, ${statement.head.hash}.`);
  if (statement.lines !== null)
    say(`Lines that concern other people are left out: ${statement.head.seq - entries.length}.`);
  if (!isPage) return;
  say(
    `Permissions: ${grants.length}. Approvals: ${approvals.length}, ${texts.size} with their texts. Receipts: ${receipts.length}.`,
  );
  for (const grant of grants) tellGrant(checked, grant);
  for (const story of storiesOf(checked)) tellStory(checked, story);
  say('');
  say(word('cert', 'noteWords'));
}

function tellGrant({ owners }: Checked, grant: Part<'grant'>): void {
  const owner = owners.get(grant.hash);
  if (!owner) return;
  const name = inOneLine(owner.name);
  say('');
  say(`Permission for linkedin.com/in/${inOneLine(grant.sub)}, given by ${inOneLine(grant.name)}.`);
  say(
    `  ${word('cert', 'ownerKey')}: ${owner.saidBy === null ? name : word('cert', 'ownerSaid', name, inOneLine(owner.saidBy))}`,
  );
  say(`    in words: ${keyWords(owner.id)}`);
  say(`    whole:    ${owner.id}`);
}

function tellStory(checked: Checked, { item, steps, standing, approval, comment, owner: of }: Story): void {
  const { section, op, entry } = item;
  const dates = [entry?.start, entry?.end].filter(Boolean).join(' – ');
  const name = [entry?.title, entry?.company, dates].filter(Boolean).join(' · ');
  const verb = op === 'set' ? '' : word('cert_verbOf', op);
  say('');
  say([word('section', section), verb, inOneLine(name)].filter(Boolean).join(' · '));
  say(`  ${what(standing)}`);
  if (of && isOfSeveral(checked)) say(`  ${word('cert', 'whose', inOneLine(of.name), keyWords(of.id))}`);
  for (const step of steps) {
    const by = step.line === undefined ? word('cert', 'byReceipt') : word('cert', 'line', String(step.line));
    say(`    ${new Date(step.at).toISOString()}  ${what(step)} (${by})`);
  }
  if (comment) block('Comment', comment);
  if (!approval) return;
  say(`  ${word('cert', 'approval')} ${approval.hash}`);
  const owner = checked.owners.get(approval.grant);
  if (owner) say(`  ${word('cert', 'approvedWith', inOneLine(owner.name), keyWords(owner.id))}`);
  for (const { name: field, before, text } of checked.texts.get(approval.hash) ?? []) {
    say(`  ${word('field', field)}`);
    block(word('cert', 'removed'), before);
    block(word('cert', 'added'), text);
  }
}

const what = ({ what: event, rev }: Pick<Story['standing'], 'what' | 'rev'>): string =>
  [word('cert_event', event), rev > 1 ? word('cert', 'round', String(rev)) : ''].filter(Boolean).join(' · ');

/** Every line of it is marked, so that none can pass for one of ours. */
function block(title: string, text: string): void {
  say(`    ${title}:`);
  for (const line of text === '' ? [] : text.split('\n')) say(`      | ${shown(line)}`);
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  say('Say which file: npm run verify-export FILE');
  process.exitCode = 2;
} else process.exitCode = await verify(file);
