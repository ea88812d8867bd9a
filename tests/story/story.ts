import { createPracticeSite, type PracticeSite } from '../practice-site/index.ts';
import { Person } from '../support/browser/person.ts';
import { firstRuns, requestAndGrant, shareTexts } from './ask-and-grant.ts';
import { draft, send, write } from './draft-and-send.ts';
import { putIn, tellWriter, verify } from './put-in-and-tell.ts';
import { approveShown, compareWords, reviewAll } from './review.ts';
import type { Teller } from './teller.ts';
import { ABOUT_AS_EDITED, HEADLINE, TITLE_SECOND } from './texts.ts';

/**
 * The main job, told through the screens alone: a writer asks, the client grants, the writer drafts, the client reads,
 * edits, asks, rejects and approves, LinkedIn's own form is filled and saved, the writer hears of it and sends a second
 * round. `npm start` plays it; a test asserts it.
 */
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
