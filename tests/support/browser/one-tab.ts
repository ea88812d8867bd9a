import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { FormTab } from '../../fill-rate/form-tab.ts';
import { launchBrowser } from '../../practice-site/practice-visit.ts';

/** The one tab of this file's browser, on a practice site that begins anew for each test; see `withOneTab`. */
export let tab: FormTab;

/** For a file whose tests go one after the other in one tab, with the built content scripts in a world of their own. */
export function withOneTab(): void {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
    tab = await FormTab.open(browser.defaultBrowserContext());
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    // a page that is still there would send its answer to a site that has begun anew
    await tab.page.goto('about:blank');
    tab.site.reset();
  });
}
