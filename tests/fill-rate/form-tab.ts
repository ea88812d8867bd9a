import type { BrowserContext, CDPSession, Page } from 'puppeteer-core';
import { createPracticeSite, type PracticeSite } from '../practice-site/index.ts';
import { ORIGIN, servePracticeSite } from '../practice-site/serve.ts';
import { PageScripts } from '../support/browser/page-scripts.ts';

/** A tab of the practice site with the built content scripts in a world of their own, as the extension has them. */
export class FormTab extends PageScripts {
  private constructor(
    readonly site: PracticeSite,
    readonly page: Page,
    protocol: CDPSession,
  ) {
    super(protocol);
  }

  static async open(browser: BrowserContext): Promise<FormTab> {
    const site = await createPracticeSite();
    const page = await browser.newPage();
    await servePracticeSite(page, site);
    return new FormTab(site, page, await page.createCDPSession());
  }

  /** Runs in the page's own world, in every document, before anything of the page's own. */
  async before(attack: () => void): Promise<void> {
    await this.page.evaluateOnNewDocument(attack);
  }

  /** More style for every document, also within the site's shadow roots, until the answer is called. */
  async style(css: string): Promise<() => Promise<void>> {
    const { identifier } = await this.page.evaluateOnNewDocument((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) {
        const root = attach.call(this, options);
        root.adoptedStyleSheets.push(sheet);
        return root;
      };
    }, css);
    return () => this.page.removeScriptToEvaluateOnNewDocument(identifier);
  }

  /** Asks in the page's own world. */
  inPage<T>(ask: () => T | Promise<T>): Promise<T> {
    return this.page.evaluate(ask) as Promise<T>;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${ORIGIN}${path}`, { waitUntil: 'domcontentloaded' });
  }
}
