import { readFileSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/chromium.ts';
import { SavedPage } from './saved-page.ts';
import { tryPage, type Wanted } from './try.ts';

/** `npm run try-page`: what the built content scripts make of a page that somebody saved. */

const HTML = readFileSync(new URL('./position-en.html', import.meta.url), 'utf8');
const NEW = '/in/ann-lee/details/experience/edit/forms/new/';
let browser: Browser;

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: findChromium(), headless: true, args: CHROMIUM_ARGUMENTS });
});
afterAll(() => browser.close());

async function tried(wanted: Omit<Wanted, 'vanity'>, html = HTML, path = NEW) {
  const page = await SavedPage.open(browser, html, path);
  const outcome = await tryPage(page, { vanity: 'ann-lee', ...wanted });
  await page.close();
  return outcome;
}
const VALUES = { title: 'Baker', company: 'Ofen', description: 'Bread.' } as const;

describe('a saved page', () => {
  test('says of each field by what it was known, or why it was not', async () => {
    const { section, op, fields, save } = await tried({});
    expect({ section, op, save }).toEqual({ section: 'experience', op: 'add', save: true });
    const said = Object.fromEntries(fields.map(({ name, found, refused }) => [name, refused ?? found]));
    expect(said).toMatchObject({ title: ['name'], company: ['name'], location: 'field-not-found' });
  });

  test('is filled, and what each control really holds is told', async () => {
    const { filled, saved, before, after } = await tried({ values: VALUES });
    expect({ filled, saved }).toEqual({ filled: 'filled', saved: undefined });
    expect(before.map(({ holds }) => holds)).toEqual(['', '', '', '']);
    expect(after.map(({ label, holds }) => [label, holds])).toEqual([
      ['Title*', 'Baker'],
      ['Company or organization*', 'Ofen'],
      ['Where they sit', ''],
      ['Description', 'Bread.'],
    ]);
  });

  test('is saved when that is asked', async () => {
    const { saved, after } = await tried({ values: VALUES, save: true });
    expect({ saved, after }).toEqual({ saved: 'closed', after: [] });
  });

  test('is left alone where a field is not found', async () => {
    const { filled, after } = await tried({ values: { ...VALUES, location: 'Aarhus' } });
    expect(filled).toBe('field-not-found (location)');
    expect(after.map(({ holds }) => holds)).toEqual(['', '', '', '']);
  });

  test('of another member is refused, and so is a page without a form', async () => {
    const other = await tried({}, HTML, '/in/somebody-else/details/experience/edit/forms/new/');
    expect(other.refused?.refused).toBe('wrong-account');
    const none = await tried({}, HTML, '/in/ann-lee/details/experience/');
    expect(none.refused?.refused).toBe('form-not-found');
  });
});
