import { expect, test } from 'vitest';
import { practise, site, visit } from './practice-setup.ts';

const RECEIVED = '/mynetwork/invitation-manager/received/';

practise();

/** The lines of a card, by the last part of a link in it, as a reader sees them. */
const lines = async (href: string): Promise<string[]> => {
  const link = await visit.see(`.cards a[href*="${href}"]`);
  const text = await link.evaluate((element) => element.closest<HTMLElement>('[role="listitem"], li')?.innerText);
  return (text ?? '').split('\n').filter((line) => line !== '');
};

/** Leaves only these invitations to be read, so that none is behind "Show more". */
const only = (...paths: string[]) =>
  site.invitations.splice(0, 60, ...site.invitations.filter(({ path }) => paths.some((part) => path.includes(part))));

test('name, headline, mutual connections, time, then the buttons and the note', async () => {
  only('ana-lima-rec', 'dr-jonas', 'chris-berg', 'emoji-tom', 'x/', 'li-wei', 'last-one', 'henrik');
  await visit.open(RECEIVED);
  const note = 'Hi Ann, great talk yesterday!';
  expect(await lines('ana-lima-rec')).toEqual([
    ...['Ana Lima', 'Recruiter at Corvus & Sons', 'Ben Holt and 11 other mutual connections', 'Today'],
    ...['Ignore', 'Accept', note],
  ]);
  expect(await lines('dr-jonas')).toContain('1 mutual connection');
  expect(await lines('dr-jonas')).toContain('Yesterday');
  expect(await lines('chris-berg-oslo')).toContain('Ana Lima is a mutual connection');
  expect(await lines('chris-berg-7731')).toEqual(expect.arrayContaining(['2 weeks ago', 'From the trade fair.']));
  expect(await lines('emoji-tom')).toEqual(expect.arrayContaining(['2 mutual connections', '1 week ago']));
  expect(await lines('/in/x/')).toEqual(['X', 'Artist', '2 weeks ago', 'Ignore', 'Accept']);
  expect(await lines('li-wei')).toContain('2 months ago');
  expect(await lines('last-one')).toContain('11 months ago');
  expect(await lines('henrik')).toEqual(['Henrik Lund', '3 weeks ago', 'Ignore', 'Accept']);
});

test('a long note: whole but cut by style in the new front end, with its button inside', async () => {
  await visit.open(RECEIVED);
  const note = site.invitations[2]?.note ?? '';
  const box = await visit.see('.note:has(button)');
  expect(await box.evaluate((element) => element.textContent)).toBe(`${note}Show more`);
  const height = () => box.evaluate((element) => element.clientHeight);
  const before = await height();
  await (await visit.see('.note button')).click();
  await visit.named('Show less', 'button');
  expect(await height()).toBeGreaterThan(before);
});

test('a long note is not all there in the classic front end until "Show more" is pressed', async () => {
  site.ui.frontEnd = 'classic';
  await visit.open(RECEIVED);
  const note = site.invitations[2]?.note ?? '';
  const box = await visit.see('.invitation-card__custom-message:has(button)');
  const text = () => box.$eval('.prose', (prose) => prose.textContent);
  expect(await text()).toBe(`${note.slice(0, 120).trimEnd()}…`);
  await (await visit.see('.invitation-card__custom-message button')).click();
  await expect.poll(text).toBe(note);
});

test.each(['new', 'classic'] as const)('link paths tell things from people: %s', async (frontEnd) => {
  site.ui.frontEnd = frontEnd;
  only('/company/', '/events/', '/groups/', '/newsletters/', 'dsouza');
  await visit.open(RECEIVED);
  expect((await lines('/company/borealis-shipping'))[0]).toBe('Ida Holm invited you to follow Borealis Shipping');
  expect((await lines('/events/7201'))[0]).toBe('Mary-Jane Watson-Parker invited you to attend Nordic Sales Day');
  expect((await lines('/in/mary-jane'))[0]).toBe('Mary-Jane Watson-Parker invited you to attend Nordic Sales Day');
  expect((await lines('/groups/5512'))[0]).toBe('Ben Holt invited you to join Garden Trade Europe');
  expect((await lines('/newsletters/'))[0]).toBe('Lena Kraus invited you to subscribe to Garden Weekly');
  await visit.press('Accept Garden Weekly’s invitation');
  await visit.page.waitForFunction(() => document.body.innerText.includes('Garden Weekly is now a connection'));
  expect(await visit.page.$('[aria-label^="Message"]')).toBeNull();
  await visit.named('Accept Neil D’Souza’s invitation', 'button');
});

test('marks in names and notes are text', async () => {
  only('/tag/');
  await visit.open(RECEIVED);
  const card = await lines('/in/tag/');
  expect([card[0], card.at(-1)]).toEqual(['<b>Bold</b> & Co', '<script>alert(1)</script> & "quotes"']);
});

test('every person who invites has a profile, whatever the script of its address', async () => {
  for (const [path, name] of [
    ['/in/%E7%94%B0%E4%B8%AD-%E5%A4%AA%E9%83%8E-81/', '田中 太郎'],
    ['/in/sean-o-brien/', "Sean O'Brien"],
    ['/in/chris-berg-7731/', 'Chris Berg'],
  ] as const) {
    expect(await visit.open(path)).toBe(200);
    await visit.reads('h2', name);
    await visit.named(`Accept ${name}’s invitation`, 'button');
    expect(await visit.page.$('a[href*="/edit/"]')).toBeNull();
  }
});

test.each([
  [
    'de',
    'new',
    'Einladung von Ana Lima annehmen',
    'Kontaktanfrage von Dr. Jonas Weber ignorieren',
    'Nachricht an Ana Lima',
  ],
  ['da', 'classic', 'Accepter invitationen fra Ana Lima', null, 'Send besked til Ana Lima'],
] as const)('in %s, in the front end "%s"', async (language, frontEnd, accept, ignore, message) => {
  Object.assign(site.ui, { language, frontEnd });
  await visit.open(RECEIVED);
  await visit.press(accept);
  await visit.named(message, 'button');
  if (ignore) await visit.press(ignore);
  await expect.poll(() => site.invitations[1]?.state).toBe(ignore ? 'ignored' : 'open');
  expect(site.invitations[0]?.state).toBe('accepted');
});

test('successive documents differ in language', async () => {
  Object.assign(site.ui, { flip: true, language: 'da' });
  await visit.open(RECEIVED);
  await visit.named('Accepter invitationen fra Ana Lima', 'button');
  await visit.open(RECEIVED);
  await visit.named('Accept Ana Lima’s invitation', 'button');
});
