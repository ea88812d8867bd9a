import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANGED_CHANNEL } from '../../src/rpc/changed.ts';
import { agreed, deliver, drafted, type Scene } from '../support/browser/arrange.ts';
import { everyRequest, type Said } from '../support/browser/every-request.ts';
import {
  framedIn,
  installOther,
  keptByContent,
  sayFromContent,
  sayFromExtension,
  sayFromPage,
} from '../support/browser/other-senders.ts';
import { ANN, type Person } from '../support/browser/person.ts';
import { allStored } from '../support/browser/stored.ts';

/** Every message of the table, said by real strangers in a real browser: nobody is answered, and nothing moves. */

const REFUSED = JSON.stringify({ refused: 'not-allowed' });

let scene: Scene;
let owner: Person;
let other: string;
let said: Said[];

beforeAll(async () => {
  scene = await agreed({ mode: 'fill-and-save' });
  ({ owner } = scene);
  await deliver(owner, await drafted(scene, [{ section: 'headline', fields: { headline: 'Head of Sales' } }]));
  const [line] = (await owner.ask('review.list', { id: scene.grantId })).lines;
  const change = line?.id ?? '';
  await owner.ask('review.shown', { id: change });
  other = await installOther(owner.browser);
  said = everyRequest({ grant: scene.grantId, change });
}, 120_000);
afterAll(() => scene.end());

/** What is kept stays as it is, whatever somebody says meanwhile. */
async function nothingMoves<T>(saying: () => Promise<T>): Promise<T> {
  const before = await allStored(owner);
  const got = await saying();
  expect(await allStored(owner)).toEqual(before);
  return got;
}

async function tabAt(url: string): Promise<Page> {
  const page = await owner.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isOther = /^(chrome-extension|data|about):/.test(request.url());
    const html = '<!doctype html><title>x</title><body><iframe srcdoc="<p>frame</p>"></iframe>';
    void (isOther ? request.continue() : request.respond({ contentType: 'text/html', body: html }));
  });
  await page.goto(url);
  await page.bringToFront();
  return page;
}

const ours = (file: string) => `chrome-extension://${owner.extensionId}/popup/${file}`;

describe('every message of the table', () => {
  it('of a page of ours is heard', async () => {
    expect(await owner.tell('app.get', {})).toMatchObject({ role: 'owner' });
  });

  it.each([['www.linkedin.com', ANN] as const, ['another site', 'https://elsewhere.example/'] as const])(
    'from our own content script on %s, and in a frame there, is refused',
    async (_where, url) => {
      const page = await tabAt(url);
      const extension = (await owner.browser.extensions()).get(owner.extensionId);
      if (!extension) throw new Error('no extension');
      await page.triggerExtensionAction(extension);
      await owner.closePopup();
      const got = await nothingMoves(() => sayFromContent(owner.browser, owner.extensionId, null, said));
      expect(got.length).toBe(2);
      for (const frame of got) expect(frame).toEqual(['nobody', REFUSED]);
      await page.close();
    },
    90_000,
  );

  it('from another extension, and from its content script, reaches nobody', async () => {
    const page = await tabAt(ANN);
    const got = await nothingMoves(async () => [
      await sayFromExtension(owner.browser, other, owner.extensionId, said),
      ...(await sayFromContent(owner.browser, other, owner.extensionId, said)),
    ]);
    expect(got).toEqual([['nobody'], ['nobody'], ['nobody']]);
    await page.close();
  }, 90_000);

  it("from a page's own script reaches nobody, where another extension lets the page speak", async () => {
    const page = await tabAt(ANN);
    expect(await nothingMoves(() => sayFromPage(page, owner.extensionId, said))).toEqual(['nobody']);
    await page.close();
  }, 90_000);

  it('from a frame in one of our own pages has no way to be said, or is refused', async () => {
    const got = await nothingMoves(async () => {
      await owner.deskPage.evaluate(() => document.body.append(document.createElement('iframe')));
      const frame = owner.deskPage.frames().at(-1);
      return frame?.evaluate(async (messages) => {
        const { chrome } = globalThis as unknown as {
          chrome?: { runtime?: { sendMessage?(m: unknown): Promise<unknown> } };
        };
        if (!chrome?.runtime?.sendMessage) return ['no way'];
        const answers = new Set<string>();
        for (const message of messages) answers.add(JSON.stringify(await chrome.runtime.sendMessage(message)));
        return [...answers];
      }, said as object[]);
    });
    expect([['no way'], [REFUSED]]).toContainEqual(got);
  }, 90_000);
});

describe('what is kept outside the records', () => {
  it('is neither read nor moved by a content script of ours', async () => {
    const page = await tabAt(ANN);
    const extension = (await owner.browser.extensions()).get(owner.extensionId);
    if (!extension) throw new Error('no extension');
    await page.triggerExtensionAction(extension);
    await owner.closePopup();
    for (const said of await keptByContent(owner.browser, owner.extensionId)) expect(said).toContain('not allowed');
    await owner.killWorker();
    expect(await owner.ask('app.get', {})).toMatchObject({ storeWentBack: false });
    await page.close();
  });
});

describe('our pages', () => {
  it.each(['popup.html', 'panel.html', 'desk.html'])(
    '%s can be framed by nobody: no site, no other extension, not ourselves',
    async (file) => {
      const site = await tabAt(ANN);
      expect(await framedIn(site, ours(file))).not.toContain(ours(file));
      await site.goto(`chrome-extension://${other}/page.html`);
      expect(await framedIn(site, ours(file))).not.toContain(ours(file));
      await site.goto(ours('desk.html#x'));
      expect(await framedIn(site, ours(file))).not.toContain(ours(file));
      await site.close();
    },
    60_000,
  );

  it('are told of news on a channel that no page of another origin hears or speaks on', async () => {
    const page = await tabAt(ANN);
    const listen = (channel: string) => {
      const heard: string[] = [];
      const broadcast = new BroadcastChannel(channel);
      broadcast.onmessage = ({ data }) => heard.push(String(data));
      Object.assign(globalThis, { heard, broadcast });
    };
    const heardIn = (where: Page) => where.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    for (const where of [page, owner.deskPage]) await where.evaluate(listen, CHANGED_CHANNEL);
    await page.evaluate(() =>
      (globalThis as unknown as { broadcast: BroadcastChannel }).broadcast.postMessage('from the page'),
    );
    await owner.ask('grant.notify', { id: scene.grantId, notify: true });
    await owner.deskPage.waitForFunction(() => (globalThis as unknown as { heard: string[] }).heard.length > 0);
    expect(await heardIn(owner.deskPage)).not.toContain('from the page');
    expect(await heardIn(page)).toEqual([]);
    await page.close();
  }, 60_000);
});
