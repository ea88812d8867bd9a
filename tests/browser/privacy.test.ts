import type { CDPSession, Target } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { agreed, approved, deliver, drafted, panelStarted, type Scene, until } from './harness/arrange.ts';
import { finished } from './harness/finished.ts';

/** Nothing leaves the extension by itself, and nothing of ours stays on the page. */

let scene: Scene;
afterEach(() => scene.end());

const AFTER = 'Head of Sales | Software, Southern Europe';

/** Every request and every line on the console of everything that runs in a browser: pages, worker, frames. */
async function watch(person: Scene['owner']): Promise<{ requests: string[]; lines: string[] }> {
  const seen = { requests: [] as string[], lines: [] as string[] };
  const follow = async (target: Target) => {
    const session: CDPSession = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => seen.requests.push(request.url));
    session.on('Runtime.consoleAPICalled', ({ args }) =>
      seen.lines.push(args.map(({ value }) => String(value)).join(' ')),
    );
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      seen.lines.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
    );
    await Promise.all([session.send('Network.enable'), session.send('Runtime.enable')]);
  };
  // a target that is gone before it was followed made no request either
  const quietly = (target: Target) => void follow(target).catch(() => undefined);
  for (const target of person.browser.targets()) if (target.type() !== 'browser') quietly(target);
  person.browser.on('targetcreated', quietly);
  return seen;
}

it('no request leaves the extension in a whole story, and nothing is said of the texts', async () => {
  scene = await agreed({ mode: 'fill-and-save' });
  const { owner, writer, grantId } = scene;
  const [owners, writers] = await Promise.all([watch(owner), watch(writer)]);
  scene.site.faults.saveRefused = true;
  await approved(scene, await drafted(scene, [{ section: 'headline', fields: { headline: AFTER } }]));
  await panelStarted(scene);
  const item = async () => (await owner.ask('apply.queue', {})).items[0];
  await until(async () => (await item())?.state === 'failed', 40_000);
  scene.site.faults.saveRefused = false;
  await owner.ask('apply.retry', { id: (await item())?.id ?? '' });
  await finished(scene);
  expect(scene.site.profile.headline).toBe(AFTER);
  await deliver(writer, (await owner.ask('receipt.make', { id: grantId })).armor);

  // the watch itself is awake: it has seen the page's own requests
  expect(owners.requests.some((url) => url.startsWith('https://www.linkedin.com/'))).toBe(true);
  const own = /^(chrome-extension|data|blob|chrome):/;
  expect(writers.requests.filter((url) => !own.test(url))).toEqual([]);
  const elsewhere = owners.requests.filter((url) => !own.test(url) && !url.startsWith('https://www.linkedin.com/'));
  expect(elsewhere).toEqual([]);
  for (const line of [...owners.lines, ...writers.lines]) expect(line).not.toMatch(/Southern Europe|I sell things/);
});

it('a fill leaves nothing on the page but the text: no attribute, class, name, storage or element', async () => {
  scene = await agreed({ mode: 'fill' });
  const { owner } = scene;
  await approved(scene, await drafted(scene, [{ section: 'headline', fields: { headline: AFTER } }]));
  await owner.tab.goto('https://www.linkedin.com/in/ann-lee/edit/intro/');
  await owner.tab.waitForSelector('dialog [contenteditable="true"]');
  const before = await owner.tab.evaluate(tracesOn);
  await panelStarted(scene);
  await until(async () => (await owner.ask('apply.queue', {})).waitingFor === 'your-save', 40_000);
  const during = await owner.tab.evaluate(tracesOn);
  expect(during).toEqual(before);
  await owner.tab.bringToFront();
  await owner.tab.locator('dialog[open] button ::-p-text(Save)').click();
  await finished(scene);
  expect(scene.site.profile.headline).toBe(AFTER);
  await owner.tab.goto('https://www.linkedin.com/in/ann-lee/edit/intro/');
  await owner.tab.waitForSelector('dialog [contenteditable="true"]');
  expect(await owner.tab.evaluate(tracesOn)).toEqual(before);
});

/** Runs in the page: everything by which it could know that somebody else was there. */
async function tracesOn() {
  const all = [...document.querySelectorAll('*')];
  // what the focus, an enabled Save and the editor itself change of a form that a person types into
  const own = new Set(['disabled', 'aria-expanded', 'value']);
  const attributes = new Set(all.flatMap((element) => element.getAttributeNames()).filter((name) => !own.has(name)));
  const classes = new Set(
    all.flatMap((element) => [...element.classList]).filter((name) => !name.startsWith('ProseMirror')),
  );
  return {
    tags: [...new Set(all.map(({ tagName }) => tagName))].sort(),
    attributes: [...attributes].sort(),
    classes: [...classes].sort(),
    globals: Object.getOwnPropertyNames(globalThis).length,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    styles: document.adoptedStyleSheets.length,
  };
}
