import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { ORIGIN } from '../practice-site/serve.ts';
import { PageScripts } from '../support/browser/page-scripts.ts';

/** One control of a page, as a person meets it. */
export interface Control {
  /** Its label, or what else is written at it. */
  readonly label: string;
  /** Tag, and type or role: `input combobox`. */
  readonly kind: string;
  readonly holds: string;
}

/** A page that somebody saved, shown at an address of the site, with nothing else on the net. */
export class SavedPage extends PageScripts {
  private constructor(
    private readonly page: Page,
    protocol: CDPSession,
  ) {
    super(protocol);
  }

  /** `path`: with what it begins, `/in/…`. */
  static async open(browser: Browser, html: string, path: string): Promise<SavedPage> {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isPage = request.isNavigationRequest() && request.url().startsWith(`${ORIGIN}/`);
      const answered = isPage
        ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
        : request.abort();
      // a request that dies with its page is nobody's error
      answered.catch(() => undefined);
    });
    await page.goto(`${ORIGIN}${path}`, { waitUntil: 'domcontentloaded' });
    return new SavedPage(page, await page.createCDPSession());
  }

  /** Every control of the page and what it holds, asked in the page's own world: what our scripts say is not asked. */
  controls(): Promise<Control[]> {
    return this.page.evaluate(() => {
      const WHAT =
        'input, select, textarea, [contenteditable]:not([contenteditable=false]), [role=switch], [role=checkbox], [role=combobox]';
      const inside = (root: ParentNode): Element[] => [
        ...root.querySelectorAll(WHAT),
        ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? inside(shadowRoot) : [])),
      ];
      const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
      const labelOf = (element: Element): string => {
        const { labels } = element as HTMLInputElement;
        const named = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
        const root = element.getRootNode() as Document | ShadowRoot;
        return (
          words(named.map((id) => root.getElementById(id)?.textContent ?? '').join(' ')) ||
          words(element.getAttribute('aria-label')) ||
          words([...(labels ?? [])].map(({ textContent }) => textContent).join(' ')) ||
          words(element.getAttribute('placeholder')) ||
          '(no label)'
        );
      };
      const holds = (element: Element): string => {
        if (element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type))
          return element.checked ? 'on' : 'off';
        if (element instanceof HTMLSelectElement) return words(element.selectedOptions[0]?.textContent);
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
        const checked = element.getAttribute('aria-checked');
        return checked === null ? (element as HTMLElement).innerText : checked === 'true' ? 'on' : 'off';
      };
      return inside(document).map((element) => ({
        label: labelOf(element),
        kind: [element.localName, element.getAttribute('role') ?? element.getAttribute('type') ?? '']
          .filter(Boolean)
          .join(' '),
        holds: holds(element),
      }));
    });
  }

  close = (): Promise<void> => this.page.browserContext().close();
}
