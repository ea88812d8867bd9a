import { once } from 'node:events';
import type { Browser, Extension, Page } from 'puppeteer-core';
import { patienceFor } from '../../../src/rpc/patience.ts';
import type { MessageName, RequestOf, ResponseOf } from '../../../src/rpc/table.ts';
import type { PracticeSite } from '../../practice-site/index.ts';
import { servePracticeSite } from '../../practice-site/serve.ts';
import { CHROME_BUILD, type LaunchOptions, launch } from './launch.ts';
import { Screen } from './screen.ts';
import { until } from './until.ts';

export const ANN = 'https://www.linkedin.com/in/ann-lee/';

/** The extension API as our own pages have it. */
interface Extended {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** Somebody with a browser of their own and the extension in it. */
export class Person {
  private constructor(
    readonly name: string,
    readonly browser: Browser,
    readonly extensionId: string,
    private readonly extension: Extension,
    /** The full tab, which stands behind the others. */
    public deskPage: Page,
    /** The tab in front: the profile's, where there is a site to be at. */
    readonly tab: Page,
    readonly build: string,
  ) {}

  static async arrive(name: string, site?: PracticeSite, options: LaunchOptions = {}): Promise<Person> {
    const { browser, extensionId } = await launch(options);
    const extension = (await browser.extensions()).get(extensionId);
    if (!extension) throw new Error('the extension was not installed');
    const [first] = await browser.pages();
    const deskPage = first ?? (await browser.newPage());
    await deskPage.goto(`chrome-extension://${extensionId}/popup/desk.html`);
    const tab = await browser.newPage();
    if (site) {
      await servePracticeSite(tab, site);
      await tab.goto(ANN);
    }
    return new Person(name, browser, extensionId, extension, deskPage, tab, options.build ?? CHROME_BUILD);
  }

  /** After the extension, and all its pages with it, was loaded again. */
  async comesBack(): Promise<void> {
    this.deskPage = await this.browser.newPage();
    const desk = `chrome-extension://${this.extensionId}/popup/desk.html`;
    const isThere = () =>
      this.deskPage.goto(desk).then(
        () => true,
        () => false,
      );
    // one that crashed stays away until somebody loads it
    await until(async () => (await isThere()) || !(await this.browser.installExtension(this.build)));
    await this.tab.bringToFront();
  }

  /** Presses the toolbar button on the tab in front: the real popup, and access to that tab. */
  async popup(): Promise<Screen> {
    await this.closePopup();
    await this.tab.bringToFront();
    await this.tab.triggerExtensionAction(this.extension);
    return this.pageOf('popup.html');
  }

  async closePopup(): Promise<void> {
    const open = this.browser.targets().find((target) => this.isOurs(target.url(), 'popup.html'));
    if (!open) return;
    await (await open.asPage()).close().catch(() => undefined);
  }

  /** The side panel, once something has opened it. */
  panel(): Promise<Screen> {
    return this.pageOf('panel.html');
  }

  async desk(): Promise<Screen> {
    await this.deskPage.bringToFront();
    return new Screen(this.deskPage);
  }

  async site(): Promise<Screen> {
    await this.tab.bringToFront();
    return new Screen(this.tab);
  }

  private async pageOf(file: string): Promise<Screen> {
    const target = await this.browser.waitForTarget((candidate) => this.isOurs(candidate.url(), file), {
      timeout: 15_000,
    });
    return new Screen(await target.asPage());
  }

  private isOurs = (url: string, file: string): boolean =>
    url.startsWith(`chrome-extension://${this.extensionId}/popup/${file}`);

  /** Says something to the worker from the full tab, for scenes that are not about the screens. Throws on a refusal. */
  async ask<N extends MessageName>(message: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
    const answer = await this.tell(message, request);
    if ('refused' in (answer as object)) throw new Error(`${message}: ${JSON.stringify(answer)}`);
    return answer as ResponseOf<N>;
  }

  /**
   * The same, and a refusal is an answer too. A worker that is killed at the wrong moment never answers: then it is said
   * again, as our own pages do.
   */
  async tell(message: string, request: unknown, from: Page = this.deskPage): Promise<unknown> {
    for (let tries = 0; tries < 5; tries++) {
      const answer = await from.evaluate(
        (name, body, patience) => {
          const { chrome } = globalThis as unknown as Extended;
          const lost = new Promise((resolve) => setTimeout(resolve, patience, 'lost'));
          return Promise.race([chrome.runtime.sendMessage({ message: name, request: body }), lost]);
        },
        message,
        request as object,
        patienceFor(message as MessageName),
      );
      if (answer !== 'lost') return answer;
      // killed while it was only starting, a worker can hang on the debugger; the browser is made to start another
      await Promise.race([
        this.stopWorker().catch(() => undefined),
        new Promise((resolve) => setTimeout(resolve, 2_000)),
      ]);
    }
    throw new Error(`${message} was never answered`);
  }

  /** The browser's id of the tab in front, as the popup would find it. */
  async tabId(): Promise<number> {
    await this.tab.bringToFront();
    const id = await this.deskPage.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } };
      return (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    });
    if (id === undefined) throw new Error('no tab in front');
    return id;
  }

  private async worker() {
    await this.tell('app.get', {});
    const target = await this.browser.waitForTarget(
      (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(this.extensionId),
    );
    const worker = await target.worker();
    if (!worker) throw new Error('no worker');
    return worker;
  }

  private async stopWorker(): Promise<void> {
    const target = this.browser
      .targets()
      .find((candidate) => candidate.type() === 'service_worker' && candidate.url().includes(this.extensionId));
    await (await target?.worker())?.close();
  }

  /** The browser stops the worker, as it does whenever it likes; the next message wakes a new one. */
  async killWorker(): Promise<void> {
    const worker = await this.worker();
    await worker.close().catch((error: Error) => {
      // it is closed first and let go of then: by then the debugger may have let go of it
      if (!error.message.includes('detachFromTarget')) throw error;
    });
  }

  /** Moves the clock of the worker, until it is killed. */
  async moveClock(byMs: number): Promise<void> {
    await (await this.worker()).evaluate((ms) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + ms;
    }, byMs);
  }

  async badge(): Promise<string> {
    return this.deskPage.evaluate(() =>
      (
        globalThis as unknown as { chrome: { action: { getBadgeText(o: object): Promise<string> } } }
      ).chrome.action.getBadgeText({}),
    );
  }

  leave(): Promise<void> {
    return this.browser.close();
  }

  /** SIGKILL to the browser and all its processes: it gets no time to write anything. */
  async kill(): Promise<void> {
    const main = this.browser.process();
    if (!main?.pid) throw new Error('the browser is not ours to kill');
    const gone = once(main, 'exit');
    process.kill(-main.pid, 'SIGKILL');
    await gone;
  }
}
