import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { layoutProblems } from './layout.ts';
import { problemsInOtherWords } from './other-words.ts';
import type { Screen } from './screen.ts';
import { type PageFile, SIZES } from './tab.ts';

// a script tag would be refused by our own CSP; what the debugger evaluates is not
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule that axe runs unasked, best practices included. */
const OPTIONS: RunOptions = { resultTypes: ['violations'] };

/** Where to leave a picture of every inspected screen, in both themes; none without it. */
const PICTURES = process.env.COUNTERSIGN_PICTURES;

/** At 200 % a page has half the room. The popup grows with the zoom, up to 800 × 600, so it keeps its width. */
const ZOOMED: Readonly<Record<PageFile, { width: number; height: number }>> = {
  'popup.html': { width: 380, height: 300 },
  'panel.html': { width: 180, height: 400 },
  'desk.html': { width: 640, height: 430 },
};

/**
 * Everything that is wrong with what is on screen now, one line each: axe in light and dark, language, headings, and at
 * 100 % and 200 % nothing beside the window and no text cut off.
 */
export async function problems(screen: Screen, name: string): Promise<string[]> {
  const { page } = screen;
  const file = new URL(page.url()).pathname.split('/').at(-1) as PageFile;
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    // without motion no colour is caught half way
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    found.push(...(await axeViolations(page)).map((line) => `${theme}: ${line}`));
    await keepPicture(screen, file, `${name}-${theme}`);
  }
  found.push(...(await page.evaluate(layoutProblems)));
  found.push(...(await problemsInOtherWords(page, (words) => keepPicture(screen, file, `${name}-${words}`))));
  await page.setViewport(ZOOMED[file]);
  found.push(...(await page.evaluate(layoutProblems)).map((line) => `at 200 %: ${line}`));
  await keepPicture(screen, file, `${name}-zoomed`);
  await page.setViewport(SIZES[file]);
  return found;
}

/** The same, for somebody in the middle of typing: looking takes the focus away, and this gives it back. */
export async function problemsMeanwhile(screen: Screen, name: string): Promise<string[]> {
  const { page } = screen;
  const at = await page.evaluateHandle(() => document.activeElement as HTMLElement | null);
  const found = await problems(screen, name);
  await page.evaluate((element) => element?.focus(), at);
  return found;
}

async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(`globalThis.axe ?? (() => { ${AXE} })()`);
  const { violations } = (await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(o: unknown): Promise<unknown> } }).axe.run(options),
    OPTIONS as object,
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
}

async function keepPicture({ page }: Screen, file: PageFile, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${file.replace('.html', '')}-${name.replace(/\W+/g, '-')}.png` });
}
