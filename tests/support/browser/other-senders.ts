import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

/** What somebody got for all the messages said: `nobody` listened, `no way` to ask, or the answers as JSON. */
export type Got = readonly string[];

/**
 * The source of a function that says every message to an extension, by message and by port, and gives every different
 * answer. Runs wherever it is put: a page, a content script, another extension. `id` null: the extension it runs in.
 */
const SAY_ALL = `async (id, messages) => {
  const got = new Set();
  const runtime = globalThis.chrome?.runtime;
  if (!runtime?.sendMessage) return ['no way'];
  for (const message of messages)
    got.add(await new Promise((resolve) => {
      setTimeout(resolve, 4000, 'silence');
      const heard = (answer) => resolve(runtime.lastError ? 'nobody' : JSON.stringify(answer));
      try {
        if (id === null) runtime.sendMessage(message, heard);
        else runtime.sendMessage(id, message, heard);
      } catch { resolve('no way'); }
    }));
  got.add(await new Promise((resolve) => {
    const port = id === null ? runtime.connect() : runtime.connect(id);
    port.onMessage.addListener((answer) => resolve('port: ' + JSON.stringify(answer)));
    port.onDisconnect.addListener(() => resolve(runtime.lastError ? 'nobody' : 'hung up'));
    for (const message of messages) try { port.postMessage(message); } catch {}
    setTimeout(resolve, 4000, 'silence');
  }));
  return [...got].sort();
}`;

type Messages = readonly { readonly message: string; readonly request: unknown }[];

/** Says all from a page's own script; `frame` names an expression for the window to say it from. */
export const sayFromPage = (page: Page, id: string, messages: Messages): Promise<Got> =>
  page.evaluate(`(${SAY_ALL})(${JSON.stringify(id)}, ${JSON.stringify(messages)})`) as Promise<Got>;

async function workerOf(browser: Browser, extensionId: string) {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(extensionId),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('no worker');
  return worker;
}

/** Says all from another extension's worker. */
export const sayFromExtension = async (browser: Browser, from: string, to: string, messages: Messages): Promise<Got> =>
  (await workerOf(browser, from)).evaluate(
    `(${SAY_ALL})(${JSON.stringify(to)}, ${JSON.stringify(messages)})`,
  ) as Promise<Got>;

/** Says all from content scripts in the tab in front, in every frame of it: one answer list for each. */
export const sayFromContent = async (
  browser: Browser,
  from: string,
  to: string | null,
  messages: Messages,
): Promise<Got[]> =>
  (await workerOf(browser, from)).evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const frames = await chrome.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      func: ${SAY_ALL},
      args: ${JSON.stringify([to, messages])},
    });
    return frames.map(({ result }) => result);
  })()`) as Promise<Got[]>;

/** What a content script of an extension in the tab in front gets of what that extension keeps: the refusals of both. */
export const keptByContent = async (browser: Browser, from: string): Promise<string[]> =>
  (await workerOf(browser, from)).evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const [{ result }] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: async () => {
        const said = (act) => act().then((got) => 'got ' + JSON.stringify(got), (error) => error.message);
        return [
          await said(() => chrome.storage.local.get()),
          await said(() => chrome.storage.local.set({ journalHead: { seq: 7, hash: 'x' } })),
        ];
      },
    });
    return result;
  })()`) as Promise<string[]>;

/** A second extension, whose maker lets the site's pages and every extension speak; gives its id. */
export async function installOther(browser: Browser): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'other-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Other',
    version: '1',
    permissions: ['scripting', 'tabs'],
    host_permissions: ['https://www.linkedin.com/*'],
    externally_connectable: { ids: ['*'], matches: ['https://www.linkedin.com/*'] },
    background: { service_worker: 'worker.js' },
  };
  await writeFile(join(directory, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(directory, 'worker.js'), 'chrome.runtime.onMessageExternal.addListener(() => undefined);');
  await writeFile(join(directory, 'page.html'), '<!doctype html><title>Other</title>');
  return browser.installExtension(directory);
}

/** What became of our page in a frame, an object and an embed of somebody else's page: the addresses that were loaded. */
export async function framedIn(page: Page, address: string): Promise<string[]> {
  await page.evaluate(async (url) => {
    const loaded = (['iframe', 'object', 'embed'] as const).map((tag) => {
      const element = document.createElement(tag);
      element.setAttribute(tag === 'object' ? 'data' : 'src', url);
      const over = new Promise((resolve) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', resolve);
        setTimeout(resolve, 2000);
      });
      document.body.append(element);
      return over;
    });
    await Promise.all(loaded);
  }, address);
  return page.frames().map((frame) => frame.url());
}
