import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormTask } from '../../src/site/task.ts';
import { fakeBrowser, type Injection, switchBrowser } from '../support/fake-browser.ts';
import '../support/install.ts';

const task: FormTask = { vanity: 'olga', section: 'about', op: 'set', fields: [], patience: 1 };
let injected: Injection[];

/** A browser whose tab answers the second injection (the call) with this. */
function tabAnswering(answer: () => unknown): void {
  const browser = fakeBrowser();
  injected = [];
  browser.scripting.executeScript = async (injection) => {
    injected.push(injection);
    return injection.func === undefined ? [{}] : [answer() as { result?: unknown }];
  };
  switchBrowser(browser);
}
const page = async () => (await import('../../background/apply/page.ts')).pageIn(7);

describe("the page in the owner's tab", () => {
  beforeEach(() => tabAnswering(() => ({ result: { page: 'form', touched: false, alert: false } })));

  it('is asked in that tab alone, in its top frame, with the reading script to read and the filling one to fill', async () => {
    expect(await (await page()).inspect(task)).toEqual({ page: 'form', touched: false, alert: false });
    expect(injected.map(({ target }) => target)).toEqual([{ tabId: 7 }, { tabId: 7 }]);
    expect(injected[0]?.files).toEqual(['content-scripts/forms/about.js', 'content-scripts/read.js']);
    injected = [];
    await (await page()).fill(task);
    expect(injected[0]?.files).toEqual(['content-scripts/forms/about.js', 'content-scripts/fill.js']);
  });

  it.each([
    undefined,
    null,
    'ok',
    {},
    { page: 'form' },
    { refused: 'because' },
    { page: 'form', touched: false, alert: false, more: 1 },
  ])('that says %j is not understood', async (result) => {
    tabAnswering(() => ({ result }));
    expect(await (await page()).inspect(task)).toEqual({ refused: 'unexpected' });
  });

  it('that has no frame, or whose script failed, is not understood', async () => {
    tabAnswering(() => undefined);
    expect(await (await page()).inspect(task)).toEqual({ refused: 'unexpected' });
    tabAnswering(() => ({ error: new Error('x') }));
    expect(await (await page()).inspect(task)).toEqual({ refused: 'unexpected' });
  });

  it('is kept as typed into before it is, and said to every script that comes later, of another world too', async () => {
    const { getMeta } = await import('../../background/store/meta.ts');
    const { read } = await import('../../background/store/store.ts');
    const kept = () => read((tx) => getMeta(tx, 'touched'));
    const keptAtTheCall: (readonly number[])[] = [];
    const browser = fakeBrowser();
    injected = [];
    browser.scripting.executeScript = async (injection) => {
      injected.push(injection);
      if (injection.func === undefined) return [{}];
      if (injection.args?.[0] !== 'fill') return [{ result: injection.args?.length === 1 ? 7000.5 : undefined }];
      keptAtTheCall.push(await kept());
      return [{ result: { refused: 'form-not-found' } }];
    };
    switchBrowser(browser);
    expect(await (await page()).fill(task)).toEqual({ refused: 'form-not-found' });
    expect(keptAtTheCall[0]?.[0]).toBe(7000.5);
    // the scripts come in once, so that what types finds them in the document that was kept, or not at all
    expect(
      injected.map(({ files, args }) => (files ? 'scripts' : args?.[0] === 'fill' ? 'fill' : 'when loaded')),
    ).toEqual(['scripts', 'when loaded', 'fill']);
    // this very typing may begin
    expect(injected.at(-1)?.args?.at(-1)).not.toContain(7000.5);
    for (const method of ['inspect', 'read', 'entries'] as const) {
      await (await page())[method](task);
      expect(injected.at(-1)?.args?.at(-1)).toContain(7000.5);
    }
    await (await page()).typed('olga');
    expect(injected.at(-1)?.args?.at(-1)).toContain(7000.5);
  });

  it('is told of every act until when it may begin, and answers the site’s question in the document of before', async () => {
    const now = Date.now();
    for (const method of ['fill', 'save', 'confirm'] as const) {
      injected = [];
      tabAnswering(() => ({ result: method === 'fill' ? 7 : { after: 'closed' } }));
      await (await page())[method](task);
      const [, told] = (injected.at(-1)?.args ?? []) as [string, FormTask];
      expect(told.until).toBeGreaterThan(now);
      expect(told.until).toBeLessThan(now + 60_000);
      expect(injected.some(({ files }) => files !== undefined)).toBe(method !== 'confirm');
    }
  });

  it('that hangs is not waited for without end', async () => {
    const browser = fakeBrowser();
    browser.scripting.executeScript = () => new Promise(() => undefined);
    switchBrowser(browser);
    const hanging = await page();
    vi.useFakeTimers();
    const answer = hanging.fill(task);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await answer).toEqual({ refused: 'page-moving' });
    vi.useRealTimers();
  });

  it.each([
    ['Frame with ID 0 was removed.', 'page-moving'],
    ['The tab was closed.', 'page-moving'],
    ['Cannot access contents of the page. Extension manifest must request permission.', 'no-access'],
    ['Cannot access a chrome:// URL', 'no-access'],
    ['No tab with id: 7', 'no-access'],
    ['Missing host permission for the tab', 'no-access'],
  ])('"%s" is %s', async (message, code) => {
    tabAnswering(() => {
      throw new Error(message);
    });
    expect(await (await page()).inspect(task)).toEqual({ refused: code });
  });
});
