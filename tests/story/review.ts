import type { Person } from '../support/browser/person.ts';
import type { Screen } from '../support/browser/screen.ts';
import type { Teller } from './teller.ts';
import { ABOUT_AS_EDITED } from './texts.ts';

export async function compareWords(writer: Person, owner: Person, { step, picture }: Teller): Promise<void> {
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

export async function reviewAll(owner: Person, { step, picture }: Teller): Promise<void> {
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

export async function approveShown(popup: Screen, name: string): Promise<void> {
  await reacts(popup, name);
  await popup.page.locator(`button.next ::-p-text(${name})`).click();
}
