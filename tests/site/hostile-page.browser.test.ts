import { afterEach, expect, it } from 'vitest';
import { agreed, approved, drafted, panelStarted, type Scene } from '../support/browser/arrange.ts';
import { until } from '../support/browser/until.ts';

/**
 * A page that does what it can while our scripts work on it. It may break its own form, and then it is a refusal; it never
 * gets a text saved that was not approved and called done, and nothing of ours answers to it.
 */

let scene: Scene;
afterEach(() => scene.end());

const BEFORE = 'Sales at Borealis | I sell things';
const AFTER = 'Head of Sales | Software, Southern Europe';

/** Each runs in the page's own world, before anything of the page's own. */
const ATTACKS: Readonly<Record<string, () => void>> = {
  'presses everything that looks like a button, all the time': () => {
    setInterval(() => {
      for (const button of document.querySelectorAll<HTMLElement>('dialog button'))
        if (button.innerText === 'Save') button.click();
    }, 20);
  },
  'puts words of its own behind what is typed': () => {
    addEventListener('input', (event) => {
      const box = (event.target as Element | null)?.closest('[contenteditable="true"]');
      if (box?.textContent?.includes('Southern'))
        setTimeout(() => document.execCommand('insertText', false, ' hacked'), 30);
    });
  },
  'pollutes prototypes and overrides what scripts ask of a page': () => {
    Object.assign(Object.prototype as object, { refused: 'stopped', section: 'about', live: [], filled: true });
    Document.prototype.querySelectorAll = (() => []) as never;
    Element.prototype.checkVisibility = () => true;
    Object.defineProperty(HTMLInputElement.prototype, 'labels', { get: () => null });
    performance.now = () => 0;
    document.getSelection = () => null;
    Node.prototype.contains = () => true;
  },
  'clobbers the properties of every form': () => {
    const names = [
      'parentElement',
      'children',
      'matches',
      'closest',
      'querySelectorAll',
      'shadowRoot',
      'getClientRects',
      'checkVisibility',
    ];
    new MutationObserver(() => {
      const main = document.querySelector('main');
      if (!main || document.querySelector('#clobber')) return;
      const form = document.createElement('form');
      form.id = 'clobber';
      for (const name of names) form.append(Object.assign(document.createElement('input'), { name, type: 'hidden' }));
      main.before(form);
      const dialog = document.querySelector('dialog');
      if (dialog)
        for (const name of names)
          dialog.append(Object.assign(document.createElement('input'), { name, type: 'hidden' }));
    }).observe(document, { childList: true, subtree: true });
  },
  'shows a form of its own over the real one, with the right label and text': () => {
    setInterval(() => {
      if (document.querySelector('#fake') || !document.querySelector('dialog [contenteditable="true"]')) return;
      const fake = document.createElement('div');
      fake.id = 'fake';
      fake.setAttribute('role', 'dialog');
      fake.setAttribute('style', 'position:fixed;top:0;left:0;width:500px;height:300px;background:white;z-index:9');
      fake.innerHTML =
        '<label for="f">Headline</label><textarea id="f" style="width:300px;height:60px"></textarea><button>Save</button>';
      (fake.querySelector('textarea') as HTMLTextAreaElement).value = 'Sales at Borealis | I sell things';
      document.body.append(fake);
    }, 30);
  },
  'closes its form as if it had saved': () => {
    addEventListener(
      'click',
      (event) => {
        if ((event.target as HTMLElement).innerText !== 'Save') return;
        event.stopImmediatePropagation();
        history.pushState({}, '', '/in/ann-lee/');
        document.querySelector('dialog:has([contenteditable="true"])')?.remove();
      },
      true,
    );
  },
  'sends its server another text than its form holds': () => {
    const { fetch } = globalThis;
    globalThis.fetch = (to, how) =>
      fetch(to, how?.body ? { ...how, body: String(how.body).replace('Southern Europe', 'Hacked') } : how);
  },
  'names another member in the address as soon as its form is open': () => {
    setInterval(() => {
      if (document.querySelector('dialog [contenteditable="true"]'))
        history.replaceState({}, '', '/in/max-other/edit/intro/');
    }, 10);
  },
};

it.each(Object.entries(ATTACKS))(
  'a page that %s',
  async (_, attack) => {
    scene = await agreed({ mode: 'fill-and-save' });
    const { owner, site } = scene;
    await approved(scene, await drafted(scene, [{ section: 'headline', fields: { headline: AFTER } }]));
    await owner.tab.evaluateOnNewDocument(attack);
    await panelStarted(scene);
    const item = async () => (await owner.ask('apply.queue', {})).items[0];
    const over = ['applied', 'failed', 'conflict'];
    await until(async () => {
      const { items, trouble, differs } = await owner.ask('apply.queue', {});
      // struck after the form was read back: it is said what it no longer holds, and nothing is saved
      return trouble !== null || (differs ?? []).length > 0 || over.includes(items[0]?.state ?? '');
    }, 60_000);
    const { state } = (await item()) ?? {};
    // done is said only of exactly the approved text, and only when the server holds it
    if (state === 'applied') expect(site.profile.headline).toBe(AFTER);
    else
      expect([BEFORE, AFTER, `${AFTER} hacked`, 'Head of Sales | Software, Hacked']).toContain(site.profile.headline);
    if (site.profile.headline !== AFTER) expect(state).not.toBe('applied');
    // nothing else in the profile has moved
    expect(site.profile.about).toBe('I sell things.\n\nI like people.');
    expect(site.profile.positions.map(({ title }) => title)).toEqual(['Head of Sales', 'Sales Rep', 'Sales Trainee']);
  },
  120_000,
);

it('a page finds nothing of ours: no name, no element, no attribute, no message', async () => {
  scene = await agreed({ mode: 'fill' });
  const { owner } = scene;
  await approved(scene, await drafted(scene, [{ section: 'headline', fields: { headline: AFTER } }]));
  const names = () =>
    owner.tab.evaluate(() => Object.getOwnPropertyNames(globalThis).filter((name) => /countersign/i.test(name)));
  await panelStarted(scene);
  await until(async () => (await owner.ask('apply.queue', {})).waitingFor === 'your-save', 40_000);
  expect(await names()).toEqual([]);
  const html = await owner.tab.evaluate(() => document.documentElement.outerHTML);
  expect(html).not.toMatch(/countersign|chrome-extension/i);
  const answer = await owner.tab.evaluate((id) => {
    const { chrome } = globalThis as unknown as {
      chrome?: { runtime?: { sendMessage?: (id: string, m: object) => unknown } };
    };
    return chrome?.runtime?.sendMessage
      ? String(chrome.runtime.sendMessage(id, { message: 'app.get', request: {} }))
      : 'no way to ask';
  }, owner.extensionId);
  expect(answer).toBe('no way to ask');
});
