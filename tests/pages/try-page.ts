import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import * as z from 'zod/mini';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/chromium.ts';
import { isRefusal } from '../../src/refusals.ts';
import { SavedPage } from './saved-page.ts';
import { isSection, type TriedPage, told, tryPage, valuesSchema } from './try.ts';

/**
 * `npm run try-page -- FILE.html [--url /in/NAME/…] [--section experience] [--values values.json] [--save] [--json]`: loads a
 * saved page at an address of the site in a real browser, runs the built content scripts on it, and prints what they make of it.
 */
const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: '/in/me/details/experience/edit/forms/new/' },
    section: { type: 'string' },
    values: { type: 'string' },
    save: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const [file] = positionals;
  const { url: path, section } = given;
  const vanity = /^\/in\/([^/]+)\//.exec(path)?.[1];
  if (file === undefined) throw new Error('Say which saved page: npm run try-page -- FILE.html');
  if (vanity === undefined) throw new Error(`--url is a path on the site that begins with /in/NAME/, not ${path}`);
  if (section !== undefined && !isSection(section)) throw new Error(`No section is called ${section}`);
  const values = given.values && z.parse(valuesSchema, JSON.parse(await readFile(given.values, 'utf8')));
  const html = await readFile(file, 'utf8');
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless: true,
    args: CHROMIUM_ARGUMENTS,
  });
  try {
    const page = await SavedPage.open(browser, html, path);
    const tried = await tryPage(page, {
      vanity: decodeURIComponent(vanity),
      section,
      values: values || undefined,
      save: given.save,
    });
    if (given.json) say(JSON.stringify(tried, null, 2));
    else for (const line of sentences(tried)) say(line);
  } finally {
    await browser.close();
  }
}

function sentences({ section, op, fields, save, entries, filled, saved, before, after, refused }: TriedPage): string[] {
  const lines = refused ? [`no form: ${told(refused)}`] : [`${section}, ${op}`, ''];
  for (const field of fields)
    lines.push(
      `${field.refused ? '✗' : '✓'} ${field.name.padEnd(16)} ${field.refused ?? `by ${field.found.join(', ')}`}${
        field.holds === undefined ? '' : `; holds ${JSON.stringify(field.holds)}`
      }`,
    );
  if (save !== null) lines.push(`${save ? '✓' : '✗'} Save`);
  if (entries) {
    if (isRefusal(entries)) lines.push(`entries: ${told(entries)}`);
    else lines.push(`${entries.length} entries`, ...entries.map((entry) => `  ${entry.join(' | ')}`));
  }
  if (filled !== undefined) lines.push('', `filling: ${filled}`);
  if (saved !== undefined) lines.push(`Save: ${saved}`);
  lines.push('', 'controls of the page:');
  after.forEach(({ label, kind, holds }, at) => {
    const was = before[at]?.holds ?? '';
    const moved = was === holds ? '' : `, was ${JSON.stringify(was)}`;
    lines.push(`  ${label} (${kind}): ${JSON.stringify(holds)}${moved}`);
  });
  return lines;
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
