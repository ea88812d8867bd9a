import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/chromium.ts';
import { lookForFirefox } from '../../scripts/firefox.ts';
import type { Certificate } from '../../src/audit/certificate.ts';
import { EMPTY_HEAD, nextEntry } from '../../src/audit/chain.ts';
import { signedReportIn, withData } from '../../src/audit/island.ts';
import { keyWords } from '../../src/audit/key-words.ts';
import { signedAnew } from '../support/forged-report.ts';
import { Install } from '../support/install.ts';
import { certified } from '../support/signed-report.ts';

/** The signed report as it is saved, opened from a file, offline, in a browser that has no extension. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = process.env.COUNTERSIGN_PICTURES;
const firefox = lookForFirefox();
const folder = mkdtempSync(join(tmpdir(), 'countersign-certificate-'));

let template: string;
let html: string;
let withoutTexts: string;
let browser: Browser;
beforeAll(async () => {
  template = readFileSync(`${ROOT}dist/chrome/popup/signed-report.txt`, 'utf8');
  const data = await certified();
  html = withData(template, data.withTexts);
  withoutTexts = withData(template, data.withoutTexts);
  browser = await puppeteer.launch({ executablePath: findChromium(), pipe: true, args: [...CHROMIUM_ARGUMENTS] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const saved = (text: string): string => {
  const file = join(folder, 'signed-report.html');
  writeFileSync(file, text);
  return file;
};
const opened = async (text: string, at: Browser = browser): Promise<Page> => {
  const page = await at.newPage();
  await page.goto(pathToFileURL(saved(text)).href);
  return page;
};
const verdict = async (page: Page): Promise<string> => {
  await page.waitForSelector('#verdict[data-state]');
  return page.$eval('#verdict', (box) => (box as HTMLElement).innerText.replace(/\s+/g, ' '));
};
/** The same page around other data. */
const bent = (text: string, bend: (signedReport: Certificate) => object): string =>
  withData(template, JSON.stringify(bend(signedReportIn(text) as Certificate)));
/** In words, the key that signed the report, which is also the owner's. */
const wordsOf = (text: string): string => {
  const [, payload = ''] = (signedReportIn(text) as Certificate).statement.split('.');
  return keyWords((JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iss: string }).iss);
};
const content = (page: Page) => page.$eval('#content', (box) => (box as HTMLElement).innerText);

describe('a signed report opened from a file', () => {
  it('checks out, and reads as what it is: who allowed whom, what was proposed, approved and put in', async () => {
    const page = await opened(html);
    expect(await verdict(page)).toMatch(/^Checks out .*lines of the record, 1 permission, 2 approvals/);
    const text = await content(page);
    expect(text).toContain('What was signed off for linkedin.com/in/olga-owner');
    expect(text).toContain('Olga Owner allowed Dan Delegate to propose changes.');
    expect(text).toContain('Head of Ovens · Ofen');
    expect(text).toContain('In the profile, put in by hand');
    expect(text).toContain('Head baker at Ofen');
    // of the permission, of either approval, and of the record
    expect(text.split(wordsOf(html))).toHaveLength(5);
    expect(await page.$$eval('figure ins bdi', (texts) => texts.map(({ textContent }) => textContent))).toContain(
      '<b>Bread</b> & </script><script>document.title = 1</script>',
    );
    expect(await page.title()).toBe('Certificate of sign-off');
    await page.close();
  });

  it('shows no text of the profile unless they were asked for', async () => {
    const page = await opened(withoutTexts);
    expect(await verdict(page)).toMatch(/^Checks out/);
    expect(await content(page)).not.toContain('Head baker at Ofen');
    expect(withoutTexts).not.toContain('Head baker at Ofen');
    await page.close();
  });

  it('asks nobody, and its policy would not let it', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.goto(pathToFileURL(saved(html)).href);
    await verdict(page);
    expect(asked).toHaveLength(1);
    expect(refused).toEqual([]);
    expect(await page.evaluate(() => fetch('https://example.com').then(String, String))).toContain('TypeError');
    await page.close();
  });

  it('says that it has not been checked where scripts are off, and shows nothing', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(pathToFileURL(saved(html)).href);
    const text = await page.$eval('body', (body) => (body as HTMLElement).innerText);
    expect(text).toContain('This page has not been checked.');
    expect(text).not.toContain('Olga');
    await page.close();
  });

  it('is readable for everybody, in light, dark, on a phone and on paper', async () => {
    const page = await opened(html);
    await verdict(page);
    for (const [name, theme, width] of [
      ['light', 'light', 900],
      ['dark', 'dark', 900],
      ['phone', 'light', 360],
    ] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.setViewport({ width, height: 900 });
      await page.evaluate(`globalThis.axe ?? (() => { ${AXE} })()`);
      const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html: at }) => at)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      if (PICTURES) {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: join(PICTURES, `signed-report-${name}.png`), fullPage: true });
      }
    }
    if (PICTURES) await page.pdf({ path: join(PICTURES, 'signed-report.pdf') });
    await page.close();
  });
});

/** What somebody may have done to the file, and how it is named. */
const tamperings: readonly (readonly [string, (text: string) => string, RegExp])[] = [
  [
    'a no that became a yes',
    (text) => text.replace('"event":"change-rejected"', '"event":"change-approved"'),
    /changed at this place: line \d+/,
  ],
  [
    'a time that was moved',
    (text) => text.replace(/("event":"change-approved"[^{}]*"at":)\d+/, '$11'),
    /changed at this place: line \d+/,
  ],
  [
    'a line that was taken out',
    (text) => text.replace(/\{[^{}]*"event":"change-rejected"[^{}]*\},/, ''),
    /missing from the record: line \d+/,
  ],
  [
    'an end that was cut off',
    (text) => text.replace(/,\{[^{}]*"event":"receipt-sent"[^{}]*\}\]/, ']'),
    /cut off, from this place on: line \d+/,
  ],
  [
    'an approval that was taken out',
    (text) => text.replace(/\{"kind":"approved"[^{}]*\},/, ''),
    /missing: an approval/,
  ],
  [
    'a permission with another end',
    (text) => text.replace(/("kind":"grant"[^{}]*"text":"[^.]+\.)(.{30})/, '$1AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'),
    /changed: a permission/,
  ],
  ['another entry’s name', (text) => text.replace('Head of Ovens', 'Head of Sales'), /changed: which entry/],
  [
    'another text',
    (text) => text.replace('"text":"Head baker at Ofen"', '"text":"Chief baker at Ofen"'),
    /not the one that was approved: line \d+/,
  ],
  [
    'another name in the statement',
    (text) => text.replace(/("statement":"[^.]+\.[^.]{60})../, '$1AA'),
    /statement about the record was changed|cannot be read|not the one it names/,
  ],
  [
    'proofs in another order',
    (text) => bent(text, (c) => ({ ...c, proofs: c.proofs.toReversed() })),
    /not in the order in which it was signed/,
  ],
  ['a proof that is in it twice', (text) => bent(text, (c) => ({ ...c, proofs: [...c.proofs, ...c.proofs] })), /twice/],
  [
    'a text that was left out',
    (text) => bent(text, (c) => ({ ...c, texts: c.texts.slice(1) })),
    /texts shown are not those that were signed for/,
  ],
  ['data that is none', (text) => text.replace('"entries":[', '"entries":['.repeat(2)), /cannot be read/],
];

describe('a signed report that was tampered with', () => {
  it.each(tamperings)('names %s, and shows nothing', async (_what, tamper, named) => {
    const tampered = tamper(html);
    expect(tampered).not.toBe(html);
    const page = await opened(tampered);
    const said = await verdict(page);
    expect(said).toMatch(/^Does not check out/);
    expect(said).toMatch(named);
    expect(await content(page)).toBe('');
    await page.close();
  });

  it.each(tamperings)('is told outside the browser too: %s', (_what, tamper, named) => {
    const { code, said } = verified(tamper(html));
    expect([code, said]).toEqual([1, expect.stringMatching(named)]);
  });

  it('does nothing with a script that was put in: its policy knows one script', async () => {
    const page = await opened(html.replace('</main>', '</main><script>document.title = "owned"</script>'));
    await verdict(page);
    expect(await page.title()).toBe('Certificate of sign-off');
    await page.close();
  });
});

describe('npm run verify-export', () => {
  it('says what it has checked of a signed report, and 2 when there is nothing to check', () => {
    expect(verified(html)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/Checks out: \d+ lines, signed by Olga Owner .*Approvals: 2, 2 with their texts/s),
    });
    expect(run([join(folder, 'nothing.html')])).toMatchObject({ code: 2 });
    expect(run([])).toMatchObject({ code: 2 });
  });

  it('prints whose key it is in words, and every change with its texts, so that the page need not be believed', () => {
    const { said } = verified(html);
    expect(said.split(wordsOf(html))).toHaveLength(5);
    expect(said).toMatch(/Key of the owner: Olga Owner/);
    expect(said).toMatch(/Headline\n {2}In the profile, put in by hand\n/);
    expect(said).toMatch(/Before:\n {6}\| Baker\n {4}Approved:\n {6}\| Head baker at Ofen\n/);
    expect(said).toContain('      | <b>Bread</b> & </script><script>document.title = 1</script>\n');
    expect(said).toMatch(/About\n {2}Rejected\n/);
    expect(verified(withoutTexts).said).not.toContain('Head baker');
  });

  it.each<[string, (text: string) => string]>([
    ['with a line of its own', (text) => text.replace('<div id="content">', '<div id="content"><h1>Approved</h1>')],
    ['with a script of its own', (text) => text.replace('<script>', '<script>/* */')],
    ['with one word of ours changed', (text) => text.replace('Does not check out', 'Checks out')],
    [
      'that is made up around the data',
      (text) =>
        `<!doctype html><h1>Checks out</h1><script type="application/json" id="certificate">${JSON.stringify(signedReportIn(text)).replaceAll('<', '\\u003c')}</script>`,
    ],
  ])('refuses a page %s, names it as such, and says what was signed', (_what, alter) => {
    const altered = alter(html);
    expect(altered).not.toBe(html);
    const { code, said } = verified(altered);
    expect(code).toBe(1);
    expect(said).toMatch(/^Does not check out\. The page around the data is not one/);
    expect(said).toContain('| Head baker at Ofen');
    const [, tamper, named] = tamperings[0] ?? ['', String, /never/];
    expect(verified(tamper(altered)).said).toMatch(named);
  });

  it('names what a terminal would act on instead of printing it', async () => {
    const forger = new Install();
    await forger.ok('app.set-up', { role: 'owner', name: 'Olga' });
    const entries = [nextEntry(EMPTY_HEAD, 1, { event: 'resumed' })];
    const report = await signedAnew(forger, { entries, proofs: [], texts: [] }, 'Olga\u001b[2K\nChecks out');
    const { code, said } = verified(withData(template, JSON.stringify(report)));
    expect(code).toBe(0);
    expect(said).toMatch(/^Checks out: 1 lines, signed by Olga\[U\+001B\]\[2K Checks out \(/);
    expect(said).not.toContain('\u001b');
  });
});

// 2026-11-25: left out, and counted as skipped, only where no Firefox is installed and none can be
describe.skipIf(firefox === null)('in Firefox', () => {
  it('a file checks out, and one that was changed does not', async () => {
    const other = await puppeteer.launch({ browser: 'firefox', executablePath: firefox ?? '', headless: true });
    try {
      expect(await verdict(await opened(html, other))).toMatch(/^Checks out/);
      const [, tamper, named] = tamperings[0] ?? ['', String, /never/];
      expect(await verdict(await opened(tamper(html), other))).toMatch(named);
    } finally {
      await other.close();
    }
  });
});

const verified = (text: string) => run([saved(text)]);

function run(args: readonly string[]): { code: number; said: string } {
  const all = ['scripts/run.mjs', 'scripts/verify-export.ts', ...args];
  try {
    return { code: 0, said: execFileSync(process.execPath, all, { cwd: ROOT, encoding: 'utf8' }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, said: stdout };
  }
}
