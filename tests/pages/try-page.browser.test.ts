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

/** Labels, options and routes as others recorded them on the live site; how they lie in each other is made up. */
describe('the position form of October 2026, in English', () => {
  const OCTOBER = readFileSync(new URL('./position-2026-10-en.html', import.meta.url), 'utf8');
  const PATH = '/in/maya-okafor/details/experience/edit/forms/new/';
  const values = {
    title: 'Data Engineer',
    company: 'Borealis',
    current: 'no',
    start: '2019-03',
    end: '2021-11',
    description: 'Pipelines.',
  } as const;

  test('is filled exactly, dates under a plain heading included, and nothing else in it moves', async () => {
    const page = await SavedPage.open(browser, OCTOBER, PATH);
    const { fields, filled, before, after } = await tryPage(page, { vanity: 'maya-okafor', values });
    await page.close();
    const refused = fields.flatMap(({ name, refused: why }) => (why ? [`${name}: ${why}`] : []));
    expect({ filled, refused }).toEqual({ filled: 'filled', refused: [] });
    const moved = after.flatMap(({ label, holds }, at) => (holds === before[at]?.holds ? [] : [[label, holds.trim()]]));
    // the switch of a page without its script moves for nobody
    expect(moved).toEqual([
      ['Job title*', 'Data Engineer'],
      ['Organization*', 'Borealis'],
      ['Start month', 'March'],
      ['Start year*', '2019'],
      ['End month', 'November'],
      ['End year*', '2021'],
      ['Description, maximum 2,000 characters', 'Pipelines.'],
    ]);
  });

  test('is left alone where a month is named as the other date’s', async () => {
    const odd = OCTOBER.replace('>Start month<', '>End month<');
    const page = await SavedPage.open(browser, odd, PATH);
    const { filled, after } = await tryPage(page, { vanity: 'maya-okafor', values });
    await page.close();
    expect(filled).toMatch(/^(field-not-found|ambiguous-field) \(start\)$/);
    expect(after.find(({ label }) => label === 'Job title*')?.holds).toBe('');
  });
});
