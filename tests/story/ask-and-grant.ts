import type { Person } from '../support/browser/person.ts';
import type { Teller } from './teller.ts';

export async function firstRuns(writer: Person, owner: Person, { step, picture }: Teller): Promise<void> {
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

export async function requestAndGrant(writer: Person, owner: Person, { step, picture }: Teller): Promise<void> {
  const desk = await writer.desk();
  await desk.press('Ask the first client');
  await desk.type('The client’s name', 'Ann Lee');
  await desk.type('Profile address, if you know it', 'linkedin.com/in/ann-lee');
  await desk.press('Complete profile');
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

export async function pasteAtDesk(writer: Person, message: string, expected: string | RegExp): Promise<void> {
  const desk = await writer.desk();
  await desk.press('Paste a message');
  await desk.paste('Paste the message here', message);
  await desk.sees(expected);
  await desk.press('Go to the client');
}

export async function shareTexts(writer: Person, owner: Person, { step, picture }: Teller): Promise<void> {
  const popup = await owner.popup();
  await popup.page.locator('::-p-text(Jane Miller)').click();
  await popup.press('Read my present texts');
  const panel = await owner.panel();
  await panel.sees('Only these texts go to', 60_000);
  await picture(panel, '05-present-texts');
  await panel.press('Seal and copy for Jane');
  const texts = await panel.armor();
  await panel.press('Done');
  await pasteAtDesk(writer, texts, /shared \d+ present texts/);
  step('Ann shared the present texts, read from the forms without changing anything');
}
