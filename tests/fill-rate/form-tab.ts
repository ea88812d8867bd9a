import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, CDPSession, Page } from 'puppeteer-core';
import type { FormTask } from '../../src/site/task.ts';
import { createPracticeSite, type PracticeSite } from '../practice-site/index.ts';
import { ORIGIN, servePracticeSite } from '../practice-site/serve.ts';

const BUILD = process.env.COUNTERSIGN_BUILD ?? fileURLToPath(new URL('../../dist/chrome', import.meta.url));

const built = (file: string): string => readFileSync(`${BUILD}/content-scripts/${file}.js`, 'utf8');

/** A tab of the practice site with the built content scripts in a world of their own, as the extension has them. */
export class FormTab {
  private readonly scripts = new Map<string, string>();

  private constructor(
    readonly site: PracticeSite,
    readonly page: Page,
    private readonly protocol: CDPSession,
  ) {}

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

  /** Calls one of the scripts for a task; what it answers is `unknown`, as for the worker. */
  call(script: 'fill' | 'read', method: string, task: FormTask): Promise<unknown> {
    return this.run(`forms/${task.section}`, script, method, method === 'whose' ? '' : JSON.stringify(task));
  }

  /** Calls the page check, which knows every form by itself. */
  check(method: 'check' | 'typed', vanity: string): Promise<unknown> {
    return this.run(null, 'check', method, JSON.stringify(vanity));
  }

  /** Leads to a page, or asks whose profile this is: no form is needed. */
  read(method: 'goTo' | 'whose', ...args: readonly string[]): Promise<unknown> {
    return this.run(null, 'read', method, args.map((each) => JSON.stringify(each)).join());
  }

  /** Calls one of the scripts for what lies beside the profile. */
  beside(script: 'invitations' | 'compose', method: string, task?: object): Promise<unknown> {
    return this.run(null, script, method, task ? JSON.stringify(task) : '');
  }

  private async run(form: string | null, script: string, method: string, argument: string): Promise<unknown> {
    const { frameTree } = await this.protocol.send('Page.getFrameTree');
    const { executionContextId } = await this.protocol.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'countersign',
    });
    const object = `countersign${script[0]?.toUpperCase()}${script.slice(1)}`;
    const { result, exceptionDetails } = await this.protocol.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: `${form ? this.source(form) : ''};${this.source(script)};globalThis.${object}.${method}(${argument})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  private source(file: string): string {
    const known = this.scripts.get(file) ?? built(file);
    this.scripts.set(file, known);
    return known;
  }
}
