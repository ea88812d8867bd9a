import { mkdirSync } from 'node:fs';
import { createPracticeSite, type PracticeSite } from '../practice-site/index.ts';
import { until } from './harness/arrange.ts';
import { Person } from './harness/person.ts';
import type { Screen } from './harness/screen.ts';

/**
 * The main job, told through the screens alone: a writer asks, the client grants, the writer drafts, the client reads,
 * edits, asks, rejects and approves, LinkedIn's own form is filled and saved, the writer hears of it and sends a second
 * round. `npm start` plays it; a test asserts it.
 */
export const HEADLINE = 'Head of Enterprise Sales | I build teams that turn complex software into signed contracts';
export const ABOUT =
  'Software companies call me when a product is good and nobody signs.\n\nWhat I do first is listen to the people who said no.\n\n• Enterprise SaaS\n• Teams of 3 to 15 🚀';
export const ABOUT_AS_EDITED = ABOUT.replace('nobody signs', 'nobody buys');
export const DESCRIPTION = 'Opened four countries.\nHired 23 sellers.';
export const TITLE_FIRST = 'VP Sales EMEA';
export const TITLE_SECOND = 'Head of Sales, Europe';

export interface Teller {
  /** Said when a step is done and what it shows was verified. */
  readonly step: (what: string) => void;
  readonly picture: (screen: Screen, name: string) => Promise<void>;
}

export interface Told {
  readonly site: PracticeSite;
  readonly writer: Person;
  readonly owner: Person;
}

export async function tellStory(teller: Teller, options: { headless?: boolean } = {}): Promise<Told> {
  const site = await createPracticeSite();
  const writer = await Person.arrive('Jane Miller', undefined, options);
  const owner = await Person.arrive('Ann Lee', site, options);
  await firstRuns(writer, owner, teller);
  await requestAndGrant(writer, owner, teller);
  await shareTexts(writer, owner, teller);
  await draft(writer, teller);
  await send(writer, owner, 'The first changes', teller);
  await compareWords(writer, owner, teller);
  await reviewAll(owner, teller);
  await putIn(owner, teller);
  verify(site, { headline: HEADLINE, about: ABOUT_AS_EDITED, titles: ['Head of Sales', 'Sales Rep'], saves: 3 });
  teller.step(
    'Ann pressed Save on each of 3 forms; the practice server holds exactly the approved texts, and nothing else moved',
  );
  await tellWriter(writer, owner, teller);
  await secondRound(writer, owner, site, teller);
  return { site, writer, owner };
}

async function firstRuns(writer: Person, owner: Person, { step, picture }: Teller): Promise<void> {
  const desk = await writer.desk();
  await desk.sees('Welcome to Countersign');
  await desk.press('I write for clients they approve what I write', 'radio');
  await desk.type('Your name', 'Jane Miller');
  await desk.press('Begin');
  await desk.sees('Your first client');
  const popup = await owner.popup();
  await popup.sees('Welcome to Countersign');
  await picture(popup, '01-first-run');
  await popup.press('My own profile somebody writes for me', 'radio');
  await popup.type('Your name', 'Ann Lee');
  await popup.press('Begin');
  await popup.sees('Nothing waits for you');
  step('Jane (who writes) and Ann (whose profile it is) each answered the one first question');
}

async function requestAndGrant(writer: Person, owner: Person, { step, picture }: Teller): Promise<void> {
  const desk = await writer.desk();
  await desk.press('Ask the first client');
  await desk.type('The client’s name', 'Ann Lee');
  await desk.type('Profile address, if you know it', 'linkedin.com/in/ann-lee');
  await picture(desk, '02-new-client');
  await desk.press('Sign and copy the request');
  const request = await desk.armor();
  await desk.press('Close');

  const popup = await owner.popup();
  await popup.press('Paste a message from your writer');
  // as it looks in an answered e-mail: quoted, with words around it
  await popup.paste('Paste the message here', `Hi Ann,\n\n${request.replace(/^/gm, '> ')}\n\nBest, Jane`);
  await popup.sees('A request from Jane Miller');
  await popup.press('Read the request');
  await popup.sees('asks to propose changes to your profile');
  await picture(popup, '03-request');
  await popup.press('Grant for 7 days');
  await popup.sees('This message lets Jane');
  await picture(popup, '04-granted');
  const grant = await popup.armor();
  await pasteAtDesk(writer, grant, 'gave you the permission');
  step('Jane asked, Ann read what for and granted it for 7 days, the answer reached the desk');
}

async function pasteAtDesk(writer: Person, message: string, expected: string): Promise<void> {
  const desk = await writer.desk();
  await desk.press('Paste a message');
  await desk.paste('Paste the message here', message);
  await desk.sees(expected);
  await desk.press('Go to the client');
}

async function shareTexts(writer: Person, owner: Person, { step, picture }: Teller): Promise<void> {
  const popup = await owner.popup();
  await popup.page.locator('::-p-text(Jane Miller)').click();
  await popup.press('Read my present texts');
  const panel = await owner.panel();
  await panel.sees('Only these texts go to', 60_000);
  await picture(panel, '05-present-texts');
  await panel.press('Seal and copy for Jane');
  const texts = await panel.armor();
  await panel.press('Done');
  await pasteAtDesk(writer, texts, 'shared 5 present texts');
  step('Ann shared the present texts, read from the forms without changing anything');
}

async function draft(writer: Person, { step, picture }: Teller): Promise<void> {
  const desk = await writer.desk();
  await write(desk, 'Headline', { 'Your draft': HEADLINE }, 'Recruiters search for the title.');
  await write(desk, 'About', { 'Your draft': ABOUT }, 'Opens with the problem you solve.');
  await picture(desk, '06-desk');
  await write(desk, 'Head of Sales', { 'Title, your draft': TITLE_FIRST }, 'What you do today.');
  await write(desk, 'Sales Rep', { 'Description, your draft': DESCRIPTION }, 'Numbers from our call.');
  step('Jane drafted the headline, About, one title and one description beside the present texts');
}

/** Opens a section and types; every keystroke is kept by the desk itself. */
async function write(desk: Screen, section: string, drafts: Record<string, string>, why: string): Promise<void> {
  await desk.page.locator(`nav ::-p-text(${section})`).click();
  for (const [field, text] of Object.entries(drafts)) await desk.type(field, text);
  await desk.type('Why, for Ann', why);
  await desk.sees(/saved (a moment ago|\d)/);
}

async function send(writer: Person, owner: Person, what: string, { step, picture }: Teller): Promise<void> {
  const desk = await writer.desk();
  await desk.press('Sign and copy the message');
  const message = await desk.armor();
  await desk.press('Close');
  const popup = await owner.popup();
  await popup.press('Paste a message from your writer');
  await popup.paste('Paste the message here', message);
  await popup.sees(/changes? from Jane Miller/);
  await owner.closePopup();
  const home = await owner.popup();
  await home.sees(/Jane Miller sent \d+ change/);
  await picture(home, '07-home');
  step(`${what} reached Ann, signed and sealed; the badge says ${await owner.badge()}`);
}

async function compareWords(writer: Person, owner: Person, { step, picture }: Teller): Promise<void> {
  const popup = await owner.popup();
  await popup.press('Read them one by one');
  await popup.sees('Is this really Jane?');
  await picture(popup, '08-three-words');
  const desk = await writer.desk();
  await desk.press('identity words');
  // what Jane would read out on the phone stands on Ann's screen too
  for (const word of await threeWords(popup)) await desk.sees(word);
  await desk.press('Close');
  await popup.press('The words are the same');
  await popup.sees('1 of 4');
  step('Ann compared the three words; the identity is checked');
}

/** The words in large type, as somebody would read them out. */
async function threeWords(popup: Screen): Promise<string[]> {
  const words = await popup.page.$$eval('main li, main .word', (items) =>
    items.map((item) => item.textContent?.trim() ?? ''),
  );
  if (words.length !== 3) throw new Error(`three words were expected, the screen shows: ${words.join(', ')}`);
  return words;
}

async function reviewAll(owner: Person, { step, picture }: Teller): Promise<void> {
  // the popup was left: it lost nothing and decided nothing
  const popup = await owner.popup();
  await popup.press('Read them one by one');
  await popup.sees('1 of 4');
  await reacts(popup, 'Approve headline');
  await picture(popup, '09-review');
  await approveShown(popup, 'Approve headline');
  await popup.sees('2 of 4');
  await popup.press('Edit');
  const box = await popup.page.waitForSelector('textarea');
  await box?.focus();
  await popup.page.keyboard.down('Control');
  await popup.page.keyboard.press('a');
  await popup.page.keyboard.up('Control');
  await popup.page.keyboard.sendCharacter(ABOUT_AS_EDITED);
  await picture(popup, '10-edit');
  await approveShown(popup, 'Approve with my edit');
  await popup.sees('3 of 4');
  await popup.press('Ask Jane');
  await popup.type('What should Jane change?', 'I am not a VP. Please use my real title.');
  await popup.press('Ask Jane for it');
  await popup.sees('4 of 4');
  await approveShown(popup, 'Approve this position');
  await popup.sees('What you decided');
  await picture(popup, '11-summary');
  step('Ann approved the headline, edited and approved About, asked about the title, approved the description');
}

/** Until an Approve button reacts: not within the first half second. */
async function reacts(popup: Screen, name: string): Promise<void> {
  await popup.page.waitForFunction(
    (label) =>
      [...document.querySelectorAll('button.next')].some(
        (button) => button.textContent?.includes(label) && button.getAttribute('aria-disabled') !== 'true',
      ),
    { polling: 50 },
    name,
  );
}

async function approveShown(popup: Screen, name: string): Promise<void> {
  await reacts(popup, name);
  await popup.page.locator(`button.next ::-p-text(${name})`).click();
}

async function putIn(owner: Person, { picture }: Teller): Promise<void> {
  const popup = await owner.popup();
  await popup.page.locator('::-p-text(into my profile)').click();
  const panel = await owner.panel();
  let pictured = false;
  await until(async () => {
    const queue = await owner.ask('apply.queue', {});
    if (queue.waitingFor === 'your-save') {
      if (!pictured) {
        await panel.sees('press Save on the page');
        await picture(panel, '12-panel');
        await picture(await owner.site(), '13-form');
        pictured = true;
      }
      await pressSave(owner);
    }
    return queue.waitingFor === 'nothing' && !queue.running;
  }, 90_000);
  await panel.sees('read back the same');
  await picture(panel, '14-panel-done');
}

/** The owner's own click on the page's own Save. */
async function pressSave(owner: Person): Promise<void> {
  await owner.tab.bringToFront();
  await owner.tab
    .locator('>>> dialog[open] button ::-p-text(Save)')
    .setTimeout(3000)
    .click()
    .catch(() => undefined); // it closed meanwhile: the next look tells
}

async function tellWriter(writer: Person, owner: Person, { step, picture }: Teller): Promise<void> {
  const panel = await owner.panel();
  await panel.press('Tell Jane');
  await pasteAtDesk(writer, await panel.armor(), 'answered');
  const desk = await writer.desk();
  await desk.page.locator('nav ::-p-text(Head of Sales)').click();
  await desk.sees('I am not a VP');
  await picture(desk, '15-desk-answer');
  step('The results reached Jane: three in the profile, one asked about');
}

async function secondRound(writer: Person, owner: Person, site: PracticeSite, teller: Teller): Promise<void> {
  const desk = await writer.desk();
  await write(desk, 'Head of Sales', { 'Title, your draft': TITLE_SECOND }, 'As you call it yourself.');
  await send(writer, owner, 'The second round', teller);
  const popup = await owner.popup();
  await popup.page.locator('button.next').click();
  await popup.sees('Approve this position');
  await approveShown(popup, 'Approve this position');
  await popup.sees('What you decided');
  await putIn(owner, teller);
  verify(site, { headline: HEADLINE, about: ABOUT_AS_EDITED, titles: [TITLE_SECOND, 'Sales Rep'], saves: 4 });
  teller.step('The second round was read and approved anew; the practice server holds the new title');
}

/** What the member's profile really holds, on the practice server. */
function verify(
  site: PracticeSite,
  expected: { headline: string; about: string; titles: string[]; saves: number },
): void {
  const { headline, about, positions } = site.profile;
  const titles = positions.slice(0, 2).map(({ title }) => title);
  const found = { headline, about, titles, description: positions[1]?.description, saves: site.saves.length };
  const wanted = { ...expected, description: DESCRIPTION };
  for (const [what, value] of Object.entries(wanted))
    if (JSON.stringify(found[what as keyof typeof found]) !== JSON.stringify(value))
      throw new Error(
        `the practice server holds another ${what}: ${JSON.stringify(found[what as keyof typeof found])}`,
      );
}

export const picturesIn = (folder: string): Teller['picture'] => {
  mkdirSync(folder, { recursive: true });
  return (screen, name) => screen.picture(`${folder}/${name}.png`);
};
