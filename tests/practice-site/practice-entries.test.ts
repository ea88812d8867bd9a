import { beforeEach, describe, expect, test } from 'vitest';
import { practise, site, visit } from './practice-setup.ts';

const EDUCATION = '/in/ann-lee/details/education/';
const POSITION = '/in/ann-lee/details/experience/edit/forms/1001/';

practise();

describe.each(['new', 'page', 'classic'] as const)('in the front end "%s"', (frontEnd) => {
  beforeEach(() => {
    site.ui.frontEnd = frontEnd;
  });

  test('an education is added', async () => {
    await visit.open('/in/ann-lee/edit/forms/education/new/');
    await visit.fill('School*', 'combobox', 'Boston');
    await visit.see('[role="option"]');
    await visit.page.keyboard.press('ArrowDown');
    await visit.page.keyboard.press('Enter');
    await visit.fill('Degree', 'combobox', 'MBA');
    await visit.date(0, 'September', '2022');
    await visit.fill('Description, maximum 1,000 characters', 'textbox', 'One.\n\nTwo.');
    await visit.saveTo('/in/ann-lee/');
    expect(site.profile.education).toHaveLength(3);
    expect(site.profile.education[0]).toMatchObject({
      school: 'Boston University',
      degree: 'MBA',
      start: { month: 9, year: 2022 },
      end: null,
      description: 'One.\n\nTwo.',
    });
    expect(site.saves).toMatchObject([{ form: 'education', action: 'add', values: { startMonth: '9' } }]);
  });

  test('an education is deleted, after a question', async () => {
    await visit.open(`${EDUCATION}edit/forms/3001/`);
    await visit.named('School*', 'combobox');
    await visit.press('Delete education');
    await visit.press('No thanks');
    expect(site.profile.education).toHaveLength(2);
    await visit.press('Delete education');
    await visit.press('Delete');
    await visit.page.waitForFunction((path) => location.pathname === path, {}, EDUCATION);
    expect(site.profile.education.map(({ id }) => id)).toEqual(['3002']);
  });

  test('intro and About are changed', async () => {
    await visit.open('/in/ann-lee/edit/intro/');
    await visit.fill('Headline*', 'textbox', 'Changed');
    await visit.saveTo('/in/ann-lee/');
    await visit.open('/in/ann-lee/edit/forms/summary/new/');
    await visit.fill('About', 'textbox', 'One.\n\nTwo. ');
    await visit.saveTo('/in/ann-lee/');
    expect(site.profile).toMatchObject({ headline: 'Changed', about: 'One.\n\nTwo.' });
  });

  test('skills are added to a position and taken away', async () => {
    await visit.open(POSITION);
    await visit.named('Title*', 'textbox');
    await visit.press('Add skill');
    await visit.fill('Skill (ex: Project Management)', 'combobox', 'Pric');
    await (await visit.see('[role="option"]')).click();
    await visit.press('Remove Negotiation');
    await visit.press('Add skill');
    await visit.fill('Skill (ex: Project Management)', 'combobox', 'My own');
    await visit.page.keyboard.press('Enter');
    await visit.saveTo('/in/ann-lee/details/experience/');
    expect(site.profile.positions[0]).toMatchObject({ skills: ['Pricing Strategy', 'My own'], companyId: '501' });
  });
});

test('the last entry deleted, the page leads to the profile', async () => {
  await visit.open('/in/ann-lee/details/honors/edit/forms/8501/');
  await visit.named('Title*', 'textbox');
  await visit.press('Delete honor or award');
  await visit.press('Delete');
  await visit.page.waitForFunction(() => location.pathname === '/in/ann-lee/');
  expect(site.profile.honors).toEqual([]);
});

test('five top skills and no more', async () => {
  await visit.open('/in/ann-lee/edit/forms/summary/new/');
  await visit.named('About', 'textbox');
  for (const skill of ['Sales', 'Wood', 'Tea']) {
    await visit.press('Add skill');
    await visit.fill('Skill (ex: Project Management)', 'combobox', skill);
    await visit.page.keyboard.press('Enter');
  }
  const button = await visit.named('Add skill', 'button');
  expect(await button.evaluate((element) => element.matches(':disabled'))).toBe(true);
  await visit.saveTo('/in/ann-lee/');
  expect(site.profile.topSkills).toEqual(['Negotiation', 'Key Account Management', 'Sales', 'Wood', 'Tea']);
});

test('two roles in one company stand under its name, which is in neither row', async () => {
  await visit.open('/in/ann-lee/details/experience/');
  await visit.reads('.entries > li > p', 'Borealis');
  const rows = await visit.page.$$eval('.roles > li', (items) => items.map((item) => item.innerText));
  expect(rows).toHaveLength(2);
  expect(rows.join('\n')).not.toContain('Borealis');
  const links = await visit.page.$$eval('.roles a', (found) => found.map((link) => link.getAttribute('href')));
  expect(links).toEqual([POSITION, POSITION.replace('1001', '1003')]);
});

test('in the classic front end controls have their old ids, and texts stand twice', async () => {
  site.ui.frontEnd = 'classic';
  await visit.open(POSITION);
  const stem = 'form-component-profileEditFormElement-POSITION-profilePosition-1001';
  await visit.see(`div.artdeco-modal[role="dialog"] #single-line-text-${stem}-title`);
  await visit.see(`#multiline-text-${stem}-description`);
  await visit.see(`#date-range-${stem}-startDate-month`);
  await visit.see('.artdeco-modal__actionbar button.artdeco-button--primary');
  await visit.open('/in/ann-lee/details/experience/');
  await visit.see('section #experience ~ ul .visually-hidden');
});
