import { describe, expect, test } from 'vitest';
import { practise, site, visit } from './practice-setup.ts';

const INTRO = '/in/ann-lee/edit/intro/';
const ABOUT = '/in/ann-lee/edit/forms/summary/new/';
const POSITION = '/in/ann-lee/details/experience/edit/forms/1001/';
const EDITOR = '[data-testid="ui-core-tiptap-text-editor-wrapper"] [role="textbox"][contenteditable="true"]';

practise();

describe('what is typed and saved is what the profile holds', () => {
  test('the headline, and Save waits for a change', async () => {
    await visit.open(INTRO);
    const headline = await visit.named('Headline*', 'textbox');
    expect(await visit.saveEnabled()).toBe(false);
    await visit.retype(headline, 'Head of Sales | I build teams 🚀');
    expect(await visit.saveEnabled()).toBe(true);
    await visit.retype(await visit.named('Headline*', 'textbox'), 'Sales at Borealis | I sell things');
    expect(await visit.saveEnabled()).toBe(false);
    await visit.retype(await visit.named('Headline*', 'textbox'), 'Head of Sales | I build teams 🚀');
    await visit.saveTo('/in/ann-lee/');
    await visit.reads('[componentkey*="profile.card"] p', 'Head of Sales | I build teams 🚀');
    expect(site.profile.headline).toBe('Head of Sales | I build teams 🚀');
    expect(site.saves.map((save) => save.form)).toEqual(['intro']);
  });

  test('About with blank lines, an emoji and marks that are not Markdown; only its end is trimmed', async () => {
    await visit.open(ABOUT);
    await visit.retype(await visit.named('About', 'textbox'), 'First 😀\n\n- not a list\n**not bold**\n\n\nLast \n');
    await visit.saveTo('/in/ann-lee/');
    const about = 'First 😀\n\n- not a list\n**not bold**\n\n\nLast';
    await visit.reads('[data-testid="expandable-text-box"]', about);
    expect(site.profile.about).toBe(about);
  });

  test('title and description of a position, without telling the network', async () => {
    await visit.open(POSITION);
    await visit.retype(await visit.named('Title*', 'textbox'), 'Sales Director');
    const description = await visit.named('Description, maximum 2,000 characters', 'textbox');
    await visit.retype(description, 'Leading.\n\nWinning.');
    await visit.saveTo('/in/ann-lee/details/experience/');
    await visit.see('dialog[aria-label="Position saved"]');
    const before = { company: 'Borealis', start: { month: 3, year: 2019 }, end: null, employmentType: '12' };
    const after = { title: 'Sales Director', description: 'Leading.\n\nWinning.' };
    expect(site.profile.positions[0]).toMatchObject({ ...before, ...after });
    expect(site.saves[0]).toMatchObject({ form: 'position', positionId: '1001', notifyNetwork: false });
  });

  test('a form in an open shadow root', async () => {
    await visit.open(`${ABOUT}?ui=shadow`);
    const editor = await visit.see(EDITOR);
    expect(await editor.evaluate((element) => element.getRootNode() instanceof ShadowRoot)).toBe(true);
    await visit.retype(editor, 'From the shadow\n\n🙂');
    await visit.saveTo('/in/ann-lee/');
    expect(site.profile.about).toBe('From the shadow\n\n🙂');
  });

  test('a form of plain text areas', async () => {
    site.ui.textarea = true;
    await visit.open(INTRO);
    await visit.retype(await visit.see('dialog textarea'), 'Plain');
    await visit.saveTo('/in/ann-lee/');
    expect(site.profile.headline).toBe('Plain');
  });
});

describe('what the page does by itself', () => {
  test('a change of the document alone saves nothing', async () => {
    await visit.open(POSITION);
    const title = await visit.named('Title*', 'textbox');
    await title.evaluate((input) => {
      if (input instanceof HTMLInputElement) input.value = 'Forged';
    });
    expect(await visit.saveEnabled()).toBe(false);
    await visit.retype(await visit.named('Location', 'combobox'), 'Oslo');
    await visit.saveTo('/in/ann-lee/details/experience/');
    expect(site.profile.positions[0]).toMatchObject({ title: 'Head of Sales', location: 'Oslo' });
  });

  test('ids are others after every render and every load', async () => {
    const idOf = async () => (await visit.named('Title*', 'textbox')).evaluate((input) => input.id);
    await visit.open(POSITION);
    const first = await idOf();
    await visit.page.keyboard.press('Tab');
    await (await visit.named('Title*', 'textbox')).type('x');
    const second = await idOf();
    await visit.open(POSITION);
    expect(new Set([first, second, await idOf()]).size).toBe(3);
  });

  test('a changed form asks before it is thrown away', async () => {
    await visit.open('/in/ann-lee/');
    await (await visit.named('Edit about', 'link')).click();
    await visit.retype(await visit.named('About', 'textbox'), 'Gone');
    await visit.page.keyboard.press('Escape');
    await visit.press('No thanks');
    expect(await (await visit.named('About', 'textbox')).evaluate((element) => element.textContent)).toBe('Gone');
    await visit.press('Dismiss');
    await visit.press('Discard');
    await visit.page.waitForFunction(() => location.pathname === '/in/ann-lee/');
    expect(site.saves).toEqual([]);
  });

  test('the company list suggests, closes on Escape and keeps free text', async () => {
    await visit.open(POSITION);
    const company = await visit.named('Company or organization*', 'combobox');
    await visit.retype(company, 'Bor');
    const option = await visit.see('[role="option"]');
    expect(await option.evaluate((element) => element.closest('.modal-body'))).toBeNull();
    await visit.page.keyboard.press('Escape');
    await visit.page.waitForSelector('[role="option"]', { hidden: true });
    await visit.saveTo('/in/ann-lee/details/experience/');
    expect(site.profile.positions[0]?.company).toBe('Bor');
  });
});
