import { beforeEach, describe, expect, test } from 'vitest';
import { practise, site, visit } from './practice-setup.ts';

const RECEIVED = '/mynetwork/invitation-manager/received/';
const TEXT = 'Hi Ana 👋\n\nthanks -- let’s talk.\n\n\n- Ann <b>';
const BOX = '[role="textbox"][contenteditable="true"]';

practise();

/** Accepts Ana's invitation and opens the composer for the person it really opens for. */
async function openComposer(whom = 'Ana Lima') {
  await visit.open(RECEIVED);
  await visit.press('Accept Ana Lima’s invitation');
  await visit.press('Message Ana Lima');
  return visit.see(`[aria-label="Conversation with ${whom}"] ${BOX}`);
}

const sent = async (many: number) => {
  await expect.poll(() => site.messages.length).toBe(many);
  return site.messages.map(({ to, text }) => ({ to, text }));
};

describe.each([
  ['new', 'tiptap', false],
  ['new', 'tiptap', true],
  ['new', 'plain', true],
  ['classic', 'plain', false],
  ['classic', 'tiptap', true],
] as const)('front end "%s", editor "%s", in a shadow root: %s', (frontEnd, editor, shadow) => {
  beforeEach(() => void Object.assign(site.ui, { frontEnd, editor, shadow }));

  test('what is typed and sent is what the server keeps, for whom it was written', async () => {
    const box = await openComposer();
    expect(await box.evaluate((element) => element.getRootNode() instanceof ShadowRoot)).toBe(shadow);
    const button = await visit.named('Send', 'button');
    expect(await button.evaluate((element) => element.matches(':disabled'))).toBe(true);
    await visit.retype(box, TEXT);
    await visit.press('Send');
    expect(await sent(1)).toEqual([{ to: '/in/ana-lima-recruiter/', text: TEXT }]);
    expect(site.messages[0]).toMatchObject({ from: 'ann-lee', toId: 'ACoAAB70001x', toName: 'Ana Lima' });
    expect(site.presses.map(({ button: pressed }) => pressed)).toEqual(['accept', 'message']);
  });

  test('without a Send button Enter sends, and Shift and Enter break the line', async () => {
    site.ui.enterSends = true;
    const box = await openComposer();
    expect(await visit.page.$('>>> .bubble .composer-foot button')).toBeNull();
    const { keyboard } = visit.page;
    await box.click();
    await keyboard.type('One');
    await keyboard.down('Shift');
    await keyboard.press('Enter');
    await keyboard.up('Shift');
    await keyboard.type('Two');
    await keyboard.press('Enter');
    expect(await sent(1)).toEqual([{ to: '/in/ana-lima-recruiter/', text: 'One\nTwo' }]);
  });

  test('the page of a new message, with decoys beside it', async () => {
    await visit.open('/messaging/compose/?x=1&recipient=ACoAAB70004x&interop=msgOverlay');
    const box = await visit.see(`.compose ${BOX}`);
    await visit.see('.compose a[href="/in/chris-berg-oslo/"]');
    await (await visit.named('Search messages', 'textbox')).click();
    await visit.page.keyboard.type('Chris');
    expect(await box.evaluate((element) => element.textContent)).toBe('');
    await visit.retype(box, 'Hello Chris');
    await visit.press('Send');
    expect(await sent(1)).toEqual([{ to: '/in/chris-berg-oslo/', text: 'Hello Chris' }]);
  });
});

test('an older composer, half written, is another conversation', async () => {
  site.faults.olderComposer = 'half-written';
  const box = await openComposer();
  await visit.retype(box, 'For Ana');
  const older = await visit.see(`[aria-label="Conversation with Olga Stern"] ${BOX}`);
  expect(await older.evaluate((element) => element.textContent)).toBe('Dear Olga, about the price of');
  const buttons = await visit.page.$$('.bubble .composer-foot button');
  for (const button of buttons) await button.click();
  await sent(2);
  expect(new Map(site.messages.map(({ to, text }) => [to, text]))).toEqual(
    new Map([
      ['/in/olga-stern/', 'Dear Olga, about the price of'],
      ['/in/ana-lima-recruiter/', 'For Ana'],
    ]),
  );
});

test('a composer may open for somebody of the same name: the link alone tells', async () => {
  site.faults.wrongRecipient = 'namesake';
  const box = await openComposer();
  await visit.see('.bubble a[href="/in/ana-lima-recruiter-9/"]');
  await visit.retype(box, 'To whom?');
  await visit.press('Send');
  expect(await sent(1)).toEqual([{ to: '/in/ana-lima-recruiter-9/', text: 'To whom?' }]);
  await visit.open('/messaging/compose/?recipient=ACoAAB70004x');
  await visit.see('.compose a[href="/in/chris-berg-7731/"]');
});

test('a composer may open for somebody else', async () => {
  site.faults.wrongRecipient = 'other';
  await visit.retype(await openComposer('Olga Stern'), 'Oh no');
  await visit.press('Send');
  expect(await sent(1)).toEqual([{ to: '/in/olga-stern/', text: 'Oh no' }]);
});

test('a message refused: an alert, the text stays and can be sent again', async () => {
  site.faults.messageRefused = true;
  const box = await openComposer();
  await visit.retype(box, 'Again');
  await visit.press('Send');
  await visit.reads('[role="alert"]', 'Your message was not sent. Please try again.');
  expect(site.messages).toEqual([]);
  site.faults.messageRefused = false;
  await visit.press('Send');
  expect(await sent(1)).toMatchObject([{ text: 'Again' }]);
});

test('8,000 units and no more', async () => {
  const box = await openComposer();
  await box.click();
  await visit.page.keyboard.sendCharacter('x'.repeat(8001));
  const send = await visit.named('Send', 'button');
  expect(await send.evaluate((element) => element.matches(':disabled'))).toBe(true);
  await visit.page.keyboard.press('Backspace');
  await visit.press('Send');
  expect((await sent(1))[0]?.text).toHaveLength(8000);
});

test('Message may be a link that names the recipient, and opens the composer in the page', async () => {
  site.ui.messageAs = 'link';
  await visit.open(RECEIVED);
  await visit.press('Accept Ana Lima’s invitation');
  const link = await visit.named('Message Ana Lima', 'link');
  expect(await link.evaluate((element) => element.getAttribute('href'))).toContain('&recipient=ACoAAB70001x&');
  await link.click();
  await visit.see(`[aria-label="Conversation with Ana Lima"] ${BOX}`);
  expect(visit.path()).toBe(RECEIVED);
  await visit.press('Close your conversation with Ana Lima');
  await visit.page.waitForSelector('.bubble', { hidden: true });
});
