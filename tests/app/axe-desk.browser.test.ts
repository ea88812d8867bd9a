import { afterAll, beforeAll, expect, it } from 'vitest';
import { answeredInEveryWay } from '../support/browser/answered.ts';
import type { Scene } from '../support/browser/arrange.ts';
import { problems } from '../support/browser/inspect.ts';
import { ANN, grantAsked, JANE, strangers } from '../support/browser/long-names.ts';
import { shareTexts } from '../support/browser/present-texts.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';

/** Every state of the writer's desk, in the order a writer meets them; see `tests/app/axe-popup.browser.test.ts`. */

let scene: Scene;
let desk: Screen;

beforeAll(async () => {
  const people = await strangers();
  scene = { ...people, clientId: '', grantId: '' };
  // two positions are read in less time than three, and look the same
  scene.site.profile.positions.splice(2);
  await scene.owner.ask('app.set-up', { role: 'owner', name: ANN });
  await scene.writer.ask('app.set-up', { role: 'delegate', name: JANE });
  desk = await inTab(scene.writer, 'desk.html');
  desk.page.on('dialog', (asked) => void asked.accept());
});
afterAll(() => scene.end());

const isFine = async (name: string) => expect.soft(await problems(desk, name), name).toEqual([]);
const section = (name: string) => desk.page.locator(`nav[aria-label="Sections"] ::-p-text(${name})`).click();

it('nobody yet, and the first request', async () => {
  await desk.sees('Your first client');
  await isFine('nobody yet');
  await desk.press('Ask the first client');
  await desk.sees('What you promise about confidence');
  await isFine('new client');
  await desk.type('The client’s name', ANN);
  for (const name of ['Headline', 'About']) await desk.press(name, 'checkbox');
  await desk.sees('Choose at least one section');
  await isFine('new client without a section');
  await desk.press('Complete profile');
  await desk.type('Profile address, if you know it', 'linkedin.com/in/ann-lee');
  await desk.press('Sign and copy the request');
  await desk.armor();
  await isFine('the request');
  await desk.press('Close');
  await desk.sees('Ann has not answered yet');
  await isFine('not answered');
});

it('drafting without and with the present texts', async () => {
  const { clientId } = await grantAsked(scene);
  const [asked] = (await scene.writer.ask('clients.list', {})).clients.filter(({ id }) => id !== clientId);
  await scene.writer.ask('client.forget', { id: asked?.id ?? '' });
  const [grant] = (await scene.owner.ask('home.get', {})).grants;
  scene = { ...scene, clientId, grantId: grant?.id ?? '' };
  await desk.page.reload();
  await section('Headline');
  await desk.sees('Paste what the profile says now');
  await isFine('editor without present texts');
  await desk.press('Add a position…');
  await isFine('add a position');
  await desk.press('Close');

  await shareTexts(scene);
  await desk.page.bringToFront();
  await section('About');
  await desk.sees('as Ann shared it on');
  await desk.type('Your draft', 'Software companies call me when a product is good and nobody signs. '.repeat(12));
  await desk.type('Why, for Ann', 'It opens with the reader.');
  await desk.sees('1 change ready for');
  await isFine('editor with present texts');
  await desk.page.locator('.desk-editor ::-p-text(Changes)').click();
  await isFine('editor showing changes');
  await section('Headline');
  await desk.page.locator('.desk-editor ::-p-text(Side by side)').click();
  await desk.type('Your draft', 'x\u200by'.repeat(90));
  await desk.sees('Headline needs a fix first');
  await isFine('editor with what cannot be sent');
});

it('looking through, signing, pasting, the words, and forgetting', async () => {
  await desk.press('Look through');
  await desk.sees('A note to Ann');
  await isFine('look through');
  await desk.press('Close');
  await desk.type('Your draft', 'Head of Sales');
  await desk.sees('2 changes ready for');
  await desk.press('Sign and copy the message');
  await desk.armor();
  await isFine('signed');
  await desk.press('Close');
  await desk.press('identity words');
  await isFine('words');
  await desk.press('Close');
  await desk.press('Paste a message');
  await desk.paste('Paste the message here', 'Hi Jane!');
  await desk.sees('Such a message begins');
  await isFine('paste refused');
  await desk.press('Close');
  await desk.page.locator('.desk-menu summary').click();
  await isFine('menu');
  await desk.press('Save as a certificate');
  await desk.sees('A certificate to show');
  await isFine('signed-report');
  await desk.page.keyboard.press('Escape');
  await desk.page.locator('.desk-menu summary').click();
  await desk.press('Forget this client…');
  await desk.sees('This cannot be undone');
  await isFine('forget');
  await desk.press('Keep this client');
});

it('the client’s answers, and a grant that ended', async () => {
  await answeredInEveryWay(scene);
  await desk.page.bringToFront();
  for (const [name, said] of [
    ['Headline', 'I am no guru'],
    ['About', 'Less loud'],
    ['Head of Sales', 'something else by then'],
    ['Sales Rep', 'is not in the profile as you sent it'],
  ] as const) {
    await section(name);
    await desk.sees(said);
    await isFine(`answer about ${name}`);
  }
  await desk.press('Paste a message');
  await desk.paste('Paste the message here', (await scene.owner.ask('grant.revoke', { id: scene.grantId })).armor);
  await desk.sees('took the permission back');
  await isFine('pasted');
  await desk.press('Go to the client');
  await desk.sees('Your drafts are kept');
  await isFine('grant ended');
});

it('somebody who does both', async () => {
  await scene.writer.ask('app.set-up', { role: 'both', name: JANE });
  await desk.page.reload();
  await desk.sees('My clients');
  await isFine('both: clients');
  await desk.page.locator('::-p-text(My profile)').click();
  await desk.sees('Nothing waits for you');
  await isFine('both: profile');
});
