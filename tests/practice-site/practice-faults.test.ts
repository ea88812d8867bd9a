import { expect, test } from 'vitest';
import { practise, site, visit } from './practice-setup.ts';

const INTRO = '/in/ann-lee/edit/intro/';
const POSITION = '/in/ann-lee/details/experience/edit/forms/1001/';

practise();

test('a refused save shows the alert, keeps the form and can be tried again', async () => {
  site.faults.saveRefused = true;
  await visit.open(INTRO);
  await visit.retype(await visit.named('Headline*', 'textbox'), 'Refused');
  await visit.press('Save');
  const alert = await visit.see('[role="alert"]');
  expect(await alert.evaluate((element) => element.textContent)).toBe('Something went wrong. Please try again later.');
  expect(await (await visit.named('Headline*', 'textbox')).evaluate((element) => element.textContent)).toBe('Refused');
  expect(site.profile.headline).toBe('Sales at Borealis | I sell things');
  site.faults.saveRefused = false;
  await visit.saveTo('/in/ann-lee/');
  expect(site.profile.headline).toBe('Refused');
});

test('a trimming server cuts text silently and leaves codes alone', async () => {
  site.faults.trimmedTo = 5;
  await visit.open(POSITION);
  await visit.retype(await visit.named('Title*', 'textbox'), 'Sales Director');
  await visit.saveTo('/in/ann-lee/details/experience/');
  expect(site.profile.positions[0]).toMatchObject({ title: 'Sales', start: { month: 3, year: 2019 } });
  expect(site.saves[0]?.values.title).toBe('Sales Director');
});

test('signed out, every profile route leads to the sign-in page', async () => {
  site.faults.signedOut = true;
  for (const path of ['/in/ann-lee/', '/in/me/', INTRO, POSITION]) {
    await visit.open(path);
    expect(visit.path()).toBe('/login');
  }
});

test('another member sees no edit link and no form on this profile, and the links on their own', async () => {
  site.faults.otherMember = true;
  await visit.open(INTRO);
  await visit.reads('h2', 'Ann Lee');
  expect(await visit.page.$$('a[href*="/edit/"]')).toEqual([]);
  expect(await visit.page.$$('dialog.modal')).toEqual([]);
  await visit.open('/in/me/');
  await visit.see('a[href*="/in/max-other/edit/intro/"]');
  expect(visit.path()).toBe('/in/max-other/');
});

test('an unknown form holds nothing to type into', async () => {
  site.faults.unknownForm = true;
  await visit.open(POSITION);
  await visit.see('dialog canvas');
  expect(await visit.page.$$('dialog.modal :is(input, textarea, select, [contenteditable])')).toEqual([]);
});

test('a look-alike field has the name, kind and value of the real one', async () => {
  site.faults.lookAlikeField = true;
  await visit.open(POSITION);
  await visit.named('Title*', 'textbox');
  const twins = await visit.page.$$eval('input[placeholder="Ex: Retail Sales Manager"]', (inputs) =>
    inputs.map((input) => [input.labels?.[0]?.textContent, input.value]),
  );
  expect(twins).toEqual([
    ['Title*', 'Head of Sales'],
    ['Title*', 'Head of Sales'],
  ]);
});

test('a slow site shows the dialog first and its inputs later', async () => {
  site.faults.slowMs = 400;
  await visit.open(INTRO);
  const dialog = await visit.see('dialog.modal');
  expect(await dialog.$$('input')).toEqual([]);
  await visit.named('First name*', 'textbox');
});

test('a profile edited elsewhere opens with what it holds now', async () => {
  await visit.open('/in/ann-lee/');
  await visit.reads('[componentkey*="Topcard"] p', 'Sales at Borealis | I sell things');
  site.profile.headline = 'Edited on the phone';
  await (await visit.named('Edit intro', 'link')).click();
  const headline = await visit.named('Headline*', 'textbox');
  expect(await headline.evaluate((element) => element.textContent)).toBe('Edited on the phone');
});

test('labels follow the language of the interface', async () => {
  site.ui.language = 'de';
  await visit.open(POSITION);
  await visit.named('Unternehmen*', 'combobox');
  await visit.named('Speichern', 'button');
});

test('unknown paths are not found, and "me" stands for the member in every route', async () => {
  expect(await visit.open('/in/nobody/')).toBe(404);
  expect(await visit.open('/jobs/')).toBe(404);
  expect(await visit.open('/in/me/edit/intro/')).toBe(200);
  expect(visit.path()).toBe(INTRO);
});
