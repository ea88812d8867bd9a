import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ANSWERS, type FrontEnd } from '../support/browser/answering.ts';
import { agreed, approved, deliver, drafted, type Scene } from '../support/browser/arrange.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';
import { until, untilIs } from '../support/browser/until.ts';

/** A status post, from the assistant's desk to the site: the owner presses Post, and nobody else. */

const POST = 'We are hiring! 🚀\n\nTwo sales people for the Nordics.\nWrite to @Ben Holt or me. #sales';

let scene: Scene;

const item = async () => {
  const { items, trouble } = await scene.owner.ask('apply.queue', {});
  if (trouble) throw new Error(`trouble: ${trouble}`);
  return items.at(-1);
};
const reaches = (state: string) => untilIs<string | undefined>(async () => (await item())?.state, state, 40_000);
const posts = () => scene.site.posts.map(({ text, mentions }) => [text, mentions.length]);

async function goneOn(): Promise<Screen> {
  const popup = await scene.owner.popup();
  await popup.press('Go on beside the page');
  return scene.owner.panel();
}
async function pressOnPage(name: string): Promise<void> {
  await scene.owner.tab.bringToFront();
  await scene.owner.tab.locator(`>>> ::-p-aria([name="${name}"][role="button"])`).click();
}

describe.each(['new', 'classic'] as const)('a post in the front end “%s”', (frontEnd: FrontEnd) => {
  beforeAll(async () => {
    scene = await agreed({ scope: ANSWERS });
    scene.site.ui.frontEnd = frontEnd;
  });
  afterAll(() => scene.end());

  it('is written on the desk, read and approved, filled in, and posted by the owner alone', async () => {
    const { writer, owner, site } = scene;
    const desk = await inTab(writer, 'desk.html');
    await desk.press('New post');
    await desk.type('Your draft', POST);
    await desk.sees(/85 of 3,000/);
    await desk.press('Sign and copy the message');
    await deliver(owner, await desk.armor());
    await owner.ask('pairing.answer', { id: scene.grantId, same: true });
    const popup = await owner.popup();
    await popup.press('Read it');
    await popup.sees('wants to add a post');
    await popup.sees('Two sales people for the Nordics.');
    await popup.page.waitForSelector('.button.next:not([aria-disabled="true"])');
    await popup.page.keyboard.press('a');
    await popup.sees('1 approved');
    await popup.press('Go on beside the page');
    const panel = await owner.panel();
    await panel.sees('press Post on the page');
    await reaches('awaiting-save');
    expect(site.posts).toEqual([]);
    await pressOnPage('Post');
    await reaches('applied');
    expect(posts()).toEqual([[POST, 0]]);
    expect((await item())?.proof).toBe('read-back');
    await deliver(writer, (await owner.ask('receipt.make', { id: scene.grantId })).armor);
    await desk.page.bringToFront();
    const { slots } = await writer.ask('client.get', { id: scene.clientId });
    expect(slots.map(({ section, state }) => [section, state])).toEqual([['post', 'applied']]);
  });
});

describe('a post that was approved', () => {
  beforeAll(async () => {
    scene = await agreed({ scope: ANSWERS });
  });
  afterAll(() => scene.end());
  afterEach(() => scene.site.reset());

  const ready = async (text: string) =>
    approved(scene, await drafted(scene, [{ section: 'post', op: 'add', fields: { post: text } }]));

  it('is not written over words the owner has begun', async () => {
    scene.site.drafts.push('My own words');
    await ready('One.');
    await goneOn();
    await until(async () => (await item())?.reason === 'composer-not-blank', 40_000);
    expect(posts()).toEqual([]);
  });

  it('is told as failed when the site takes no more, and nothing is pressed twice', async () => {
    await ready('Two.');
    await goneOn();
    await reaches('awaiting-save');
    scene.site.faults.postRefused = true;
    await pressOnPage('Post');
    await until(async () => (await item())?.reason === 'save-refused', 40_000);
    expect(posts()).toEqual([]);
  });

  it('is not known to be posted when the owner closes the composer', async () => {
    await ready('Three.');
    await goneOn();
    await reaches('awaiting-save');
    await scene.owner.tab.goto('https://www.linkedin.com/in/ann-lee/');
    await until(async () => (await item())?.reason === 'not-read-back', 60_000);
    expect(posts()).toEqual([]);
  });
});
