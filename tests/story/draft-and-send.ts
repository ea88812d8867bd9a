import type { Person } from '../support/browser/person.ts';
import type { Screen } from '../support/browser/screen.ts';
import type { Teller } from './teller.ts';
import { ABOUT, DESCRIPTION, HEADLINE, TITLE_FIRST } from './texts.ts';

export async function draft(writer: Person, { step, picture }: Teller): Promise<void> {
  const desk = await writer.desk();
  await write(desk, 'Headline', { 'Your draft': HEADLINE }, 'Recruiters search for the title.');
  await write(desk, 'About', { 'Your draft': ABOUT }, 'Opens with the problem you solve.');
  await picture(desk, '06-desk');
  await write(desk, 'Head of Sales', { 'Title, your draft': TITLE_FIRST }, 'What you do today.');
  await write(desk, 'Sales Rep', { 'Description, your draft': DESCRIPTION }, 'Numbers from our call.');
  step('Jane drafted the headline, About, one title and one description beside the present texts');
}

/** Opens a section and types; every keystroke is kept by the desk itself. */
export async function write(desk: Screen, section: string, drafts: Record<string, string>, why: string): Promise<void> {
  await desk.page.locator(`nav ::-p-text(${section})`).click();
  for (const [field, text] of Object.entries(drafts)) await desk.type(field, text);
  await desk.type('Why, for Ann', why);
  await desk.sees(/saved (a moment ago|\d)/);
}

export async function send(writer: Person, owner: Person, what: string, { step, picture }: Teller): Promise<void> {
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
