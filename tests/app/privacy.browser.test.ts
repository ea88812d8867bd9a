import { afterEach, expect, it } from 'vitest';
import { agreed, approved, deliver, drafted, panelStarted, type Scene } from '../support/browser/arrange.ts';
import { finished } from '../support/browser/finished.ts';
import { type DeadProxy, startProxy } from '../support/browser/proxy.ts';
import { storedIn } from '../support/browser/stored.ts';
import { until, untilIs } from '../support/browser/until.ts';
import { watch } from '../support/browser/watch.ts';

/** Nothing leaves the extension by itself, and nothing of ours stays on the page. */

let scene: Scene;
const proxies: DeadProxy[] = [];
afterEach(async () => {
  await scene.end();
  for (const proxy of proxies.splice(0)) proxy.close();
});

const AFTER = 'Head of Sales | Software, Southern Europe';

/** In every text that anybody writes or has written. */
const MARKED = /Southern Europe|I sell things|no guru|Edited by Ann/;

/** What Chromium asks its maker without being told to: the time, updates, accounts, kinds of form fields. */
const BROWSERS_OWN = /^(http:\/\/)?(clients2|update|accounts|content-autofill)\.(google|googleapis)\.com[:/]/;

it('no request leaves the extension in a whole story, and no console, error or journal tells of the texts', async () => {
  const [wide, near] = await Promise.all([startProxy(), startProxy()]);
  proxies.push(wide, near);
  const browsers = { writer: { proxy: wide.address }, owner: { proxy: near.address } };
  scene = await agreed({ mode: 'fill-and-save', browsers });
  const { owner, writer, grantId, site } = scene;
  const [owners, writers] = await Promise.all([watch(owner), watch(writer)]);
  const item = async () => (await owner.ask('apply.queue', {})).items[0];
  const isNow = (state: string) =>
    untilIs(
      async () => {
        const { items, trouble } = await owner.ask('apply.queue', {});
        return trouble ?? items[0]?.state;
      },
      state,
      60_000,
    );

  // everything that can go wrong on the way, each with a text of somebody's at hand
  await owner.tell('paste.open', { text: `${AFTER}\n-----BEGIN COUNTERSIGN CHANGES-----\n${AFTER}` });
  await approved(scene, await drafted(scene, [{ section: 'headline', fields: { headline: AFTER } }]));
  site.faults.saveRefused = true;
  await panelStarted(scene);
  await isNow('failed');
  site.faults.saveRefused = false;
  site.profile.headline = 'Edited by Ann this morning';
  await owner.ask('apply.retry', { id: (await item())?.id ?? '' });
  await isNow('conflict');
  const id = (await item())?.id ?? '';
  await owner.ask('review.reject', { id, comment: 'I am no guru.' });
  await owner.ask('review.reopen', { id });
  // still running, the open panel would begin by itself, on a form that shows what stood there before
  await owner.ask('apply.pause', {});
  site.profile.headline = 'Sales at Borealis | I sell things';
  await owner.tab.reload();
  await owner.ask('review.shown', { id });
  const final = [{ name: 'headline', text: AFTER }];
  await until(
    async () => !('refused' in ((await owner.tell('review.approve', { id, final, edited: false })) as object)),
  );
  await panelStarted(scene);
  await finished(scene);
  expect(site.profile.headline).toBe(AFTER);
  await deliver(writer, (await owner.ask('receipt.make', { id: grantId })).armor);

  // the watch is awake: it follows every part, hears what is said there, and has seen the page's own requests
  for (const part of ['service_worker', 'popup.html', 'panel.html', 'desk.html'])
    expect(owners.targets.join('\n')).toContain(part);
  await owner.deskPage.evaluate("console.error('said aloud')");
  await until(async () => owners.lines.includes('said aloud'));
  const SITE = /^https:\/\/www\.linkedin\.com\//;
  expect(owners.requests.some(({ url }) => SITE.test(url))).toBe(true);
  const own = /^(chrome-extension|data|blob|chrome):/;
  expect(writers.requests.filter(({ url }) => !own.test(url))).toEqual([]);
  // only the site's own page asks the site
  expect(owners.requests.filter(({ url, by }) => !own.test(url) && !(SITE.test(url) && SITE.test(by)))).toEqual([]);
  for (const line of [...owners.lines, ...writers.lines]) expect(line).not.toMatch(MARKED);
  for (const person of [owner, writer]) {
    expect(JSON.stringify(await storedIn(person, 'journal'))).not.toMatch(MARKED);
    expect((await person.ask('audit-log.export', {})).jsonl).not.toMatch(MARKED);
  }
  expect(JSON.stringify(await storedIn(owner, 'meta'))).not.toMatch(MARKED);
  expect(JSON.stringify(await storedIn(owner, 'changes'))).toMatch(MARKED);

  // nothing went around the watch: the proxy has seen all that left either browser
  expect(wide.asked.filter((one) => !BROWSERS_OWN.test(one))).toEqual([]);
  // the browser opens connections for the site's tab, on which nothing was asked: the requests were answered before
  expect(near.asked.filter((one) => !BROWSERS_OWN.test(one) && one !== 'www.linkedin.com:443')).toEqual([]);
  const stray = await owner.browser.newPage();
  await stray.goto('http://somewhere.example/').catch(() => undefined);
  expect(near.asked).toContain('http://somewhere.example/');
}, 240_000);

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
  // paragraphs of an editor are its text
  const outside = all.filter((element) => element.parentElement?.closest('[contenteditable="true"]') === null);
  const counted = Map.groupBy(outside, ({ tagName }) => tagName);
  return {
    tags: [...counted].map(([tag, elements]) => `${tag} ${elements.length}`).sort(),
    attributes: [...attributes].sort(),
    classes: [...classes].sort(),
    styles: all.flatMap((element) => element.getAttribute('style') ?? []).sort(),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    windowName: window.name,
    ours: performance.getEntries().filter(({ name }) => /extension:/.test(name)).length,
  };
}
