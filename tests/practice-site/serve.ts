import type { HTTPRequest, Page } from 'puppeteer-core';
import type { PracticeSite } from './types.ts';

/** The origin under which the practice site stands in. */
export const ORIGIN = 'https://www.linkedin.com';

/** Answers everything the page asks of `ORIGIN` from the practice site, and refuses every other host. */
export async function servePracticeSite(page: Page, site: PracticeSite): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // A request that dies with its page is nobody's error.
    answer(request, site).catch(() => undefined);
  });
}

async function answer(request: HTTPRequest, site: PracticeSite): Promise<void> {
  const url = request.url();
  if (!url.startsWith(`${ORIGIN}/`)) {
    await (/^(data|blob|about|chrome-extension|moz-extension):/.test(url) ? request.continue() : request.abort());
    return;
  }
  // Not postData(), which WebDriver BiDi and so Firefox lacks.
  const body = request.hasPostData() ? await request.fetchPostData() : undefined;
  await request.respond(await site.respond({ method: request.method(), url, ...(body === undefined ? {} : { body }) }));
}
