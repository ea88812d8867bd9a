import type { Browser } from 'puppeteer-core';

/** How many times slower every page is to be; `COUNTERSIGN_SLOW=8 npm test` shows what only works on a fast machine. */
const SLOW = Number(process.env.COUNTERSIGN_SLOW ?? 1);

/** The browser as it was, or with slow pages when that was asked for. */
export function slowed(browser: Browser): Browser {
  if (SLOW > 1)
    browser.on('targetcreated', async (target) => {
      const page = await target.page().catch(() => null);
      // a page that is gone again is slow enough
      await page?.emulateCPUThrottling(SLOW).catch(() => undefined);
    });
  return browser;
}
