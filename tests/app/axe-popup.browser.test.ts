import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliver } from '../support/browser/arrange.ts';
import { problems } from '../support/browser/inspect.ts';
import { JANE, REQUEST, type Strangers, strangers } from '../support/browser/long-names.ts';
import type { Screen } from '../support/browser/screen.ts';
import { putBehind, storedIn } from '../support/browser/stored.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';

/**
 * Every screen of the owner's popup, in the order a person meets them, with names of 80 characters: no axe violation in
 * light and dark, nothing cut off, nothing beside the window at 200 %. `COUNTERSIGN_PICTURES=folder` leaves pictures.
 */
let scene: Strangers;
let popup: Screen;
let grantId = '';
let clientId = '';

beforeAll(async () => {
  scene = await strangers();
  popup = await inTab(scene.owner, 'popup.html');
});
afterAll(() => scene.end());

const isFine = async (name: string) => expect.soft(await problems(popup, name), name).toEqual([]);
/** Home again, as a popup that is opened anew. */
const reopen = async () => {
  await popup.page.reload();
  await popup.page.waitForSelector('h1');
};
const pressAt = (css: string) => popup.page.locator(css).click();

const LONG_ABOUT = `${'Software companies call me when a product is good and nobody signs.\n\n'.repeat(20)}https://example.com/me`;
const draft = (slot: string, name: 'headline' | 'about' | 'title', before: string, text: string) =>
  scene.writer.ask('draft.save', {
    clientId,
    slot,
    fields: [{ name, before, text }],
    rationale: 'Recruiters search for the title, and read no further when it is missing.',
  });

it('the first run, and a home with nothing in it', async () => {
  await popup.sees('Welcome to Countersign');
  await isFine('first run');
  await popup.press('Begin');
  await popup.sees('Write your name first');
  await isFine('first run without a name');
  await scene.owner.ask('app.set-up', { role: 'owner', name: 'Ann Lee' });
  await scene.writer.ask('app.set-up', { role: 'delegate', name: JANE });
  await reopen();
  await popup.sees('Nothing waits for you');
  await isFine('home empty');
  const writers = await inTab(scene.writer, 'popup.html');
  await writers.sees('Open the desk');
  expect.soft(await problems(writers, 'home of a writer')).toEqual([]);
});

it('pasting, a request, and what was granted', async () => {
  const asked = await scene.writer.ask('client.add', { id: crypto.randomUUID(), ...REQUEST });
  clientId = asked.clientId;
  await popup.press('Paste a message from your writer');
  await popup.paste('Paste the message here', 'Hi Ann, here it is!');
  await popup.sees('Such a message begins');
  await isFine('paste refused');
  await popup.type('Paste the message here', '');
  await popup.paste('Paste the message here', asked.message.armor);
  await popup.sees('A request from');
  await isFine('paste a request');
  await popup.press('Read the request');
  await popup.sees('asks to propose changes');
  await isFine('request');
  await popup.press('Grant for 7 days');
  await popup.sees('This message lets Jane');
  await isFine('granted');
  const granted = await popup.armor();
  grantId = (await scene.owner.ask('home.get', {})).grants[0]?.id ?? '';
  await deliver(scene.writer, granted);
  await popup.press('Done');
  await popup.sees('Who may propose changes');
  await isFine('home with a grant');
});

it('the three words, and a grant in every state', async () => {
  await draft('headline', 'headline', scene.site.profile.headline, 'Head of Sales | Software, Southern Europe');
  await draft('about', 'about', scene.site.profile.about, LONG_ABOUT);
  const { slot } = await scene.writer.ask('entry.add', {
    clientId,
    section: 'experience',
    entry: { title: 'Head of Sales', company: 'Borealis', start: '2019', end: '2023' },
    fields: [],
  });
  await draft(slot, 'title', 'Head of Sales', 'Head of Sales, Europe');
  await scene.writer.ask('draft.note', { clientId, note: 'As we said on Friday.' });
  await deliver(scene.owner, (await scene.writer.ask('changes.send', { id: clientId })).message.armor);
  await popup.sees('sent 3 changes');
  await isFine('home with changes');
  await pressAt('.list .line');
  await popup.sees('Show the permission’s message again');
  await isFine('grant');
  await popup.press('End it now…');
  await isFine('grant about to end');
  await popup.press('Pause');
  await popup.sees('Paused: nothing from here');
  await isFine('grant paused');
  await popup.press('Resume');
  await popup.press('Compare the three words');
  await popup.sees('Is this really Jane?');
  await isFine('three words');
  await popup.press('Read without checking');
  await popup.sees('1 of 3');
  await isFine('review not checked');
});

it('the review of every section', async () => {
  // no desk sends hidden characters: this stands for a writer with another program
  for (const change of await storedIn(scene.owner, 'changes')) {
    const text = JSON.stringify(change).replaceAll('Head of Sales | Soft', 'Head of\u200b Sales | Soft\u202e');
    await putBehind(scene.owner, 'changes', JSON.parse(text));
  }
  await scene.owner.ask('pairing.answer', { id: grantId, same: true });
  await reopen();
  await popup.press('Read them one by one');
  await popup.sees('2 hidden characters');
  await isFine('review headline with hidden characters');
  await popup.press('Before', 'radio');
  await isFine('review before');
  await popup.press('After', 'radio');
  await isFine('review after');
  await popup.page.keyboard.press('ArrowRight');
  await popup.page.locator('h1').click();
  await popup.page.keyboard.press('ArrowRight');
  await popup.sees('2 of 3');
  await popup.sees('Adds a link to example.com');
  await isFine('review About with a link');
  await popup.page.keyboard.press('ArrowRight');
  await popup.sees('3 of 3');
  await isFine('review position');
});

it('editing, asking, rejecting, decided, and the summary', async () => {
  await popup.press('Edit');
  await isFine('edit');
  await popup.type('Title', 'x'.repeat(130));
  await popup.sees('It is longer than LinkedIn takes');
  await isFine('edit too long');
  await popup.press('Leave it as Jane wrote it');
  await popup.page.keyboard.press('q');
  await popup.sees('What should Jane change?');
  await isFine('ask');
  await popup.type('What should Jane change?', 'I was never head of Europe.');
  await popup.press('Ask Jane for it');
  await popup.sees('1 of 3');
  await popup.page.keyboard.press('r');
  await popup.sees('You can leave it empty');
  await isFine('reject');
  await popup.press('Reject headline');
  await popup.sees('2 of 3');
  await popup.page.keyboard.press('ArrowLeft');
  await popup.sees('Take back');
  await isFine('decided');
  await pressAt('.screen-actions .link');
  await popup.sees('What you decided');
  await isFine('summary with one open');
});

it('approved, stopped, with the clock back, ended, and what remains to be told', async () => {
  const about = (await scene.owner.ask('review.list', { id: grantId })).lines[1]?.id ?? '';
  await scene.owner.ask('review.shown', { id: about });
  await until(
    async () =>
      !(
        'refused' in
        ((await scene.owner.tell('review.approve', {
          id: about,
          final: [{ name: 'about', text: LONG_ABOUT }],
          edited: false,
        })) as object)
      ),
  );
  await popup.sees('Put it into my profile');
  await isFine('summary');
  await reopen();
  await popup.sees('1 approved. Put it into');
  await isFine('home with approved');
  await popup.press('Stop everything');
  await popup.sees('Everything is stopped.');
  await isFine('home stopped');
  await scene.owner.ask('stop.resume', {});
  await scene.owner.moveClock(-2 * 86_400_000);
  await reopen();
  await popup.sees('The clock of this computer went back');
  await isFine('home with the clock back');
  await scene.owner.moveClock(2 * 86_400_000);
  await scene.owner.ask('clock.confirm', {});
});

it('settings, activity, the results, and a grant that ended', async () => {
  await reopen();
  await popup.press('Settings');
  await popup.sees('What LinkedIn’s rules say');
  await isFine('settings');
  await popup.press('Back');
  await popup.press('Activity');
  await popup.press('Verify that nothing was changed');
  await popup.sees('entries are in order');
  await isFine('activity');
  await popup.press('Save as a certificate');
  await popup.sees('A certificate to show');
  await isFine('signed-report');
  await popup.press('Close');
  await popup.press('Back');
  await popup.press('Make the message with the results');
  await popup.sees('It tells Jane');
  await isFine('results');
  await popup.press('Done');
  await scene.owner.ask('grant.revoke', { id: grantId });
  await reopen();
  await popup.sees('1 that has ended');
  await pressAt('summary');
  await isFine('home ended');
  await pressAt('.list .line');
  await popup.sees('This has ended');
  await isFine('grant ended');
  const [contact] = await storedIn(scene.owner, 'contacts');
  const differs = { since: Date.UTC(2026, 4, 3), at: 1, settled: false };
  await putBehind(scene.owner, 'contacts', { ...contact, differs, differsHere: { ...differs, seq: 3, hash: 'x' } });
  await reopen();
  await pressAt('summary');
  await pressAt('.list .line');
  await popup.sees('record no longer fits what this browser saw on');
  await isFine('grant whose record differs');
  await popup.press('Back');
  await popup.press('Activity');
  await popup.sees('This browser’s own record is not what');
  await isFine('activity with records that differ');
  await pressAt('.log-mismatch .button');
  await until(async () => !(await popup.has('no longer fits')));
  await popup.press('Back');
  await pressAt('summary');
  await pressAt('.list .line');
  await pressAt('main > .button.stop');
  await popup.sees('Goes for good');
  await isFine('grant forgotten?');
  await popup.press('Delete for good');
  await popup.sees('Nothing waits for you');
});

it('words that differ', async () => {
  const again = await scene.writer.ask('client.add', { id: crypto.randomUUID(), ...REQUEST });
  const id = await deliver(scene.owner, again.message.armor);
  const { scope, days, maxChanges, vanity } = REQUEST;
  const granted = await scene.owner.ask('request.grant', { id, scope, days, maxChanges, vanity, mode: 'fill' });
  await deliver(scene.writer, granted.message.armor);
  clientId = again.clientId;
  await draft('headline', 'headline', 'a', 'b');
  await deliver(scene.owner, (await scene.writer.ask('changes.send', { id: clientId })).message.armor);
  await reopen();
  await popup.press('Read it');
  await popup.press('They differ');
  await popup.sees('Read them to Jane once more');
  await isFine('words differ asked');
  await popup.press('They do differ: end it');
  await popup.sees('The words differ');
  await isFine('words differ');
});

it('the owner’s screens in the full tab', async () => {
  const desk = await inTab(scene.owner, 'desk.html');
  await desk.sees('Who may propose changes');
  expect.soft(await problems(desk, 'owner home')).toEqual([]);
  await desk.press('Paste a message from your writer');
  await desk.sees('A file can be dropped here too');
  expect.soft(await problems(desk, 'owner paste')).toEqual([]);
});
