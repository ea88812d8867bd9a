import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agreed, deliver, type Scene } from '../support/browser/arrange.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';

/** The editor: what is typed is kept, what cannot be sent says why, what is sent arrives with its reasons. */

let scene: Scene;
let desk: Screen;

beforeAll(async () => {
  scene = await agreed();
  desk = await inTab(scene.writer, 'desk.html');
  // "leave this page?", asked while something is not saved yet
  desk.page.on('dialog', (asked) => void asked.accept());
});
afterAll(() => scene.end());

const client = () => scene.writer.ask('client.get', { id: scene.clientId });
const slot = async (name: string) => (await client()).slots.find((each) => each.slot === name);
const open = (section: string) => desk.page.locator(`nav[aria-label="Sections"] ::-p-text(${section})`).click();
const send = () => scene.writer.tell('changes.send', { id: scene.clientId });
/** The first box of an editor without a snapshot: what the profile says now. */
const presentText = async (text: string) => {
  await desk.page.locator('.desk-now textarea').fill(text);
};
const signable = () => desk.page.$eval('.desk-foot .button.next', (button) => !(button as HTMLButtonElement).disabled);

describe('a draft', () => {
  it('survives a reload right after typing', async () => {
    await open('Headline');
    await desk.type('Your draft', 'Typed and reloaded');
    await desk.page.reload();
    await open('Headline');
    await desk.page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Typed and reloaded'),
    );
  });

  it.each([true, false])(
    'survives a tab that is closed right after typing (asked before: %s)',
    async (runBeforeUnload) => {
      const other = await inTab(scene.writer, 'desk.html');
      await other.page.locator('nav[aria-label="Sections"] ::-p-text(About)').click();
      const text = `Typed and closed ${runBeforeUnload}`;
      await other.type('Your draft', text);
      other.page.on('dialog', (ask) => void ask.accept());
      await other.page.close({ runBeforeUnload });
      await until(async () => (await slot('about'))?.fields[0]?.text === text);
    },
  );
});

describe('a text', () => {
  beforeEach(async () => {
    await desk.page.bringToFront();
    await desk.page.reload();
    await open('Headline');
    await presentText('Sales');
  });

  it('that is too long cannot be sent and says so', async () => {
    await desk.type('Your draft', 'x'.repeat(221));
    await desk.sees('221 of 220, 1 too many');
    await desk.sees('A text is longer than the site takes');
    await desk.sees('Headline needs a fix first');
    expect(await signable()).toBe(false);
    expect(await send()).toMatchObject({ refused: 'over-limit' });
  });

  it('with characters nobody can see cannot be sent and says so', async () => {
    await desk.type('Your draft', 'Head of\u200b Sales');
    await desk.sees('characters that nobody can see');
    expect(await signable()).toBe(false);
    expect(await send()).toMatchObject({ refused: 'hidden-characters' });
  });

  it('is counted as the site counts, and in characters where the two differ', async () => {
    await desk.type('Your draft', 'Team 🚀👩‍🚀');
    await desk.sees('12 of 220, 7 characters');
    await desk.type('Your draft', 'Team');
    await until(
      async () => (await desk.page.$eval('.desk-editor .counter', (counter) => counter.textContent)) === '4 of 220',
    );
  });

  it('shows where a visitor’s view of About is folded, when it is', async () => {
    await open('About');
    await desk.type('Your draft', 'Short.');
    await desk.sees('all seen at once');
    expect(await desk.page.$('.desk-fold')).toBeNull();
    await desk.type('Your draft', 'One more sentence of many. '.repeat(30).trim());
    await desk.sees(/first lines: \d+/);
    await desk.page.waitForSelector('.desk-fold[data-label="see more"]');
  });
});

describe('what is sent', () => {
  it('arrives with a reason for each change and a note for all', async () => {
    await desk.page.reload();
    for (const [section, draft, why] of [
      ['Headline', 'Head of Sales', 'Recruiters search for it.'],
      ['About', 'I listen first.', 'It opens with the reader.'],
    ] as const) {
      await open(section);
      await presentText('Sales');
      await desk.type('Your draft', draft);
      await desk.type('Why, for Ann', why);
    }
    await desk.press('add a note');
    await desk.type('A note to Ann, with the whole message', 'As we said on Friday.');
    await desk.sees('2 changes ready for Ann Lee');
    await desk.page.locator('dialog .button.next').click();
    await desk.sees('2 changes for Ann Lee, signed');
    await deliver(scene.owner, await desk.armor());
    const { lines } = await scene.owner.ask('review.list', { id: scene.grantId });
    const seen = await Promise.all(lines.map(({ id }) => scene.owner.ask('review.show', { id })));
    expect(seen.map(({ rationale }) => rationale)).toEqual(['Recruiters search for it.', 'It opens with the reader.']);
    expect(seen.map(({ note }) => note)).toEqual(['As we said on Friday.', 'As we said on Friday.']);
    await desk.press('Close');
  });

  it('is nothing any more after the grant has ended, and the desk says so', async () => {
    await open('Headline');
    await desk.type('Your draft', 'Too late');
    await desk.sees('1 change ready for Ann Lee');
    await scene.writer.moveClock(8 * 86_400_000);
    await desk.page.reload();
    await desk.sees('Ann’s permission has ended.');
    await desk.sees('Your drafts are kept');
    expect(await signable()).toBe(false);
    expect(await send()).toMatchObject({ refused: 'grant-expired' });
  });
});
