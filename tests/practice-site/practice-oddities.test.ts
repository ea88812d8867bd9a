import { expect, test } from 'vitest';
import { practise, site, visit } from './practice-setup.ts';

const INTRO = '/in/ann-lee/edit/intro/';
const POSITION = '/in/ann-lee/details/experience/edit/forms/1001/';
const NEW_POSITION = '/in/ann-lee/details/experience/edit/forms/new/';

practise();

const held = async (name: string, role: string) =>
  (await visit.named(name, role)).evaluate((element) => (element as HTMLInputElement).value);

test('the industry takes nothing but a suggestion', async () => {
  await visit.open(INTRO);
  await visit.fill('Industry*', 'combobox', 'Juggling');
  await visit.page.keyboard.press('Tab');
  expect(await held('Industry*', 'combobox')).toBe('');
  await visit.fill('Industry*', 'combobox', 'Whole');
  await (await visit.see('[role="option"]')).click();
  await visit.page.keyboard.press('Tab');
  await visit.saveTo('/in/ann-lee/');
  expect(site.profile.industry).toBe('Wholesale');
});

test('pronouns of one’s own', async () => {
  await visit.open(INTRO);
  await (await visit.named('Pronouns', 'combobox')).focus();
  await visit.page.keyboard.type('Custom');
  await visit.fill('Custom pronouns', 'textbox', 'xe/xem');
  await visit.saveTo('/in/ann-lee/');
  expect(site.profile.pronouns).toBe('xe/xem');
});

test('a saved certification is followed by a question for an e-mail address', async () => {
  site.faults.followUp = 'verify';
  await visit.open('/in/ann-lee/details/certifications/edit/forms/4001/');
  await visit.fill('Credential ID', 'textbox', 'X-1');
  await visit.saveTo('/in/ann-lee/details/certifications/');
  await visit.see('dialog[aria-label="Verify you work at Nordic Sales Academy"] input[type="email"]');
});

test('successive documents differ in language, pages within one do not', async () => {
  Object.assign(site.ui, { flip: true, language: 'es' });
  await visit.open('/in/ann-lee/');
  await (await visit.named('Editar presentación', 'link')).click();
  await visit.named('Titular*', 'textbox');
  await visit.open(INTRO);
  await visit.named('Headline*', 'textbox');
});

test('a long page shows four entries, and more when it is scrolled', async () => {
  site.faults.lazyCards = true;
  site.profile.skills.push({ id: '5101', name: 'Seven' }, { id: '5102', name: 'Eight' }, { id: '5103', name: 'Nine' });
  await visit.open('/in/ann-lee/details/skills/');
  const count = () => visit.page.$$eval('main li', (items) => items.length);
  await visit.see('main li');
  expect(await count()).toBe(4);
  for (const expected of [8, 9]) {
    await visit.page.$eval('main li:last-child', (item) => item.scrollIntoView());
    await visit.page.waitForFunction((many) => document.querySelectorAll('main li').length === many, {}, expected);
  }
});

test('the question whether to discard can stand open from the start', async () => {
  site.faults.discardLeftOpen = true;
  await visit.open(INTRO);
  await visit.press('No thanks');
  await visit.fill('Headline*', 'textbox', 'Still here');
  await visit.saveTo('/in/ann-lee/');
  expect(site.profile.headline).toBe('Still here');
});

test('what the site asks for beyond the change must be filled before it saves', async () => {
  site.faults.requiredExtra = true;
  await visit.open(POSITION);
  await visit.fill('Title*', 'textbox', 'CEO');
  await visit.press('Save');
  await visit.see('[role="alert"]');
  await (await visit.named('Employment type', 'combobox')).focus();
  await visit.page.keyboard.type('Part-time');
  await visit.saveTo('/in/ann-lee/details/experience/');
  expect(site.profile.positions[0]).toMatchObject({ title: 'CEO', employmentType: '11' });
});

test('a new position is the present one, may come with a stale date, and may be linked to a namesake', async () => {
  Object.assign(site.faults, { staleStart: true, namesake: 'one' });
  await visit.open(NEW_POSITION);
  await visit.fill('Title*', 'textbox', 'Skipper');
  await visit.fill('Company or organization*', 'combobox', 'Borealis');
  expect(
    await visit.page.$$eval('[role="option"]', (options) => options.map((option) => (option as HTMLElement).innerText)),
  ).toEqual(['Borealis\nFisheries • Lima, Peru', 'Borealis Shipping\nMaritime Transportation • Bergen, Norway']);
  await (await visit.see('[role="option"]')).click();
  await visit.saveTo('/in/ann-lee/details/experience/');
  const start = { year: new Date().getFullYear() - 2, month: new Date().getMonth() + 1 };
  expect(site.profile.positions[0]).toMatchObject({ title: 'Skipper', companyId: '901', start, end: null });
  expect(site.profile.headline).toBe('Skipper at Borealis');
});

test('mutations change what is seen and nothing of what is saved', async () => {
  site.ui.mutations = [
    { kind: 'renumber', field: 'employmentType' },
    { kind: 'twin', field: 'title' },
    { kind: 'drop', what: 'label', field: 'location' },
    { kind: 'drop', what: 'placeholder', field: 'location' },
    { kind: 'drop', what: 'legend', field: 'start' },
    { kind: 'hide', field: 'description' },
    { kind: 'decoy', before: 'company', label: 'Company', value: 'None', type: 'textarea' },
  ];
  await visit.open(POSITION);
  expect(await held('Company', 'textbox')).toBe('None');
  expect(await held('Employment type', 'combobox')).not.toBe('12');
  expect(await visit.page.$$('fieldset legend')).toEqual([]);
  expect(await visit.page.$$('dialog.modal textarea[maxlength="2000"]')).toEqual([]);
  const titles = await visit.page.$$('input[placeholder="Ex: Retail Sales Manager"]');
  expect(titles).toHaveLength(2);
  if (titles[1]) await visit.retype(titles[1], 'Nowhere');
  await (await visit.named('Employment type', 'combobox')).focus();
  await visit.page.keyboard.type('Freelance');
  await visit.saveTo('/in/ann-lee/details/experience/');
  const kept = { title: 'Head of Sales', description: 'Managing the sales team.\nDoing deals.' };
  expect(site.profile.positions[0]).toMatchObject({ ...kept, employmentType: '20', company: 'Borealis' });
});
