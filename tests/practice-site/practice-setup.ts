import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { createPracticeSite, type PracticeSite } from './index.ts';
import { launchBrowser, Visit } from './practice-visit.ts';

/** One browser and one site for a file, the site as new and a tab of its own for every test. */
export let browser: Browser;
export let site: PracticeSite;
export let visit: Visit;

/** To be called once, at the top of a test file. */
export function practise(): void {
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), createPracticeSite()]);
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    site.reset();
    visit = await Visit.begin(browser, site);
  });
  afterEach(() => visit.page.close());
}
