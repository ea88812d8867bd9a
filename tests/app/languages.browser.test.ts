import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreed, deliver, drafted, type Scene } from '../support/browser/arrange.ts';
import { problems } from '../support/browser/inspect.ts';
import { builtInOtherLanguage, inOtherLanguage as o, wordsOfNoLanguage } from '../support/browser/other-language.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';

/** The extension in another language, one that is written from right to left: all words, dates and numbers are of it. */

let scene: Scene;

beforeAll(async () => {
  const build = builtInOtherLanguage();
  scene = await agreed({ browsers: { writer: { build }, owner: { build } } });
  const armor = await drafted(scene, [
    { section: 'headline', fields: { headline: 'Head of Sales | Software' } },
    { section: 'experience', formId: '1002', fields: { title: 'Sales Lead' } },
  ]);
  await deliver(scene.owner, armor);
});
afterAll(() => scene.end());

async function isOfItsLanguage(screen: Screen, name: string): Promise<void> {
  const { page } = screen;
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'ar',
    'rtl',
  ]);
  expect.soft(await page.evaluate(wordsOfNoLanguage), name).toEqual([]);
  expect.soft(await problems(screen, `other language ${name}`), name).toEqual([]);
}

it('the popup', async () => {
  const popup = await inTab(scene.owner, 'popup.html');
  await popup.sees(o('Read them one by one'));
  await isOfItsLanguage(popup, 'home');
  for (const place of ['Settings', 'Activity', 'Paste a message from your writer']) {
    await popup.press(o(place));
    await popup.sees(o('Back'));
    await isOfItsLanguage(popup, place);
    await popup.press(o('Back'));
  }
  await popup.page.locator('.list .line').click();
  await isOfItsLanguage(popup, 'grant');
  await popup.page.close();
});

it('the review', async () => {
  await scene.owner.ask('pairing.answer', { id: scene.grantId, same: true });
  const review = await inTab(scene.owner, 'popup.html', `#review/${scene.grantId}`);
  await review.sees('It reads better.');
  await isOfItsLanguage(review, 'review');
  await review.page.close();
});

it('the side panel', async () => {
  const panel = await inTab(scene.owner, 'panel.html');
  await panel.sees(o('Nothing is waiting'));
  await isOfItsLanguage(panel, 'panel');
  await panel.page.close();
});

it('the desk', async () => {
  const desk = await inTab(scene.writer, 'desk.html');
  await desk.sees('Ann Lee');
  await isOfItsLanguage(desk, 'desk');
});
