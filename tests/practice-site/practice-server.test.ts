import { beforeEach, expect, test } from 'vitest';
import { createPracticeSite, type PracticeSite } from './index.ts';
import { ENTRY_FORMS, entriesOf, SECTIONS } from './shared/sections.ts';
import { valuesOf } from './shared/values.ts';

const ORIGIN = 'https://www.linkedin.com';
const PRESENT = { title: 'CEO', company: 'Corvus & Sons', current: 'true', startMonth: '5', startYear: '2024' };

let site: PracticeSite;
beforeEach(async () => {
  site = await createPracticeSite();
});

const open = (path: string) => site.respond({ method: 'GET', url: ORIGIN + path });
const post = (path: string, values: Record<string, string> = {}) =>
  site.respond({ method: 'POST', url: `${ORIGIN}/practice-api/in/ann-lee/${path}`, body: JSON.stringify({ values }) });

test('every section has its page, an empty one leads to the profile, and every form a route', async () => {
  for (const form of ENTRY_FORMS) {
    const { slug, kind } = SECTIONS[form];
    const [first] = entriesOf(site.profile, form);
    const page = await open(`/in/ann-lee/details/${slug}/`);
    expect([slug, page.status]).toEqual([slug, first ? 200 : 302]);
    if (!first) expect(page.headers.location).toBe('/in/ann-lee/');
    const routes = [`edit/forms/${kind}/new/`, `details/${slug}/edit/forms/new/`];
    if (first) routes.push(`details/${slug}/edit/forms/${first.id}/`);
    for (const route of routes) expect([route, (await open(`/in/ann-lee/${route}`)).status]).toEqual([route, 200]);
    expect((await open(`/in/ann-lee/details/${slug}/edit/forms/77/`)).status).toBe(404);
  }
});

test('what a form is filled with is what it puts back, for every entry', async () => {
  const before = structuredClone(site.profile);
  for (const form of ENTRY_FORMS) {
    for (const entry of entriesOf(site.profile, form)) {
      expect((await post(`${form}/${entry.id}`, valuesOf(form, entry))).status).toBe(200);
    }
  }
  expect(site.profile).toEqual(before);
});

test('a new position that is current replaces the headline, one that ended does not', async () => {
  const ended = { ...PRESENT, current: 'false', endMonth: '6', endYear: '2024' };
  await post('position', ended);
  expect(site.profile.headline).toBe('Sales at Borealis | I sell things');
  await post('position', { ...PRESENT, skills: 'Sales\nPricing' });
  expect(site.profile.headline).toBe('CEO at Corvus & Sons');
  const [added] = site.profile.positions;
  expect(added).toMatchObject({
    end: null,
    start: { month: 5, year: 2024 },
    companyId: '',
    skills: ['Sales', 'Pricing'],
  });
  expect(site.saves.at(-1)).toMatchObject({ form: 'position', action: 'add', id: added?.id, positionId: added?.id });
});

test('a skill that exists is not added again, and the answer is the same', async () => {
  expect((await post('skill', { skill: 'negotiation' })).status).toBe(200);
  expect(site.profile.skills).toHaveLength(6);
  await post('skill', { skill: 'Pricing' });
  expect(site.profile.skills.map(({ name }) => name)).toContain('Pricing');
});

test('nothing incomplete is taken', async () => {
  const { startYear: _, ...noYear } = PRESENT;
  for (const [path, values] of [
    ['position', { ...PRESENT, title: ' ' }],
    ['position', noYear],
    ['position', { ...PRESENT, current: 'false' }],
    ['education', { degree: 'MBA' }],
    ['certification', { name: 'One' }],
    ['volunteering', { role: 'Cook' }],
    ['about', { about: '', topSkills: 'a\nb\nc\nd\ne\nf' }],
  ] as const) {
    expect([path, (await post(path, { ...values })).status]).toEqual([path, 422]);
  }
  expect(site.saves).toEqual([]);
});

test('an entry is deleted once', async () => {
  expect((await post('education/3002/delete')).status).toBe(200);
  expect((await post('education/3002/delete')).status).toBe(404);
  expect(site.saves).toMatchObject([{ form: 'education', action: 'delete', id: '3002', values: {} }]);
  expect(site.profile.education.map(({ id }) => id)).toEqual(['3001']);
});

test('with flip, documents come in both languages by turns, and data in that of the last document', async () => {
  Object.assign(site.ui, { flip: true, language: 'fr' });
  const seen: string[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const document = await open('/in/ann-lee/');
    for (let asked = 0; asked < 2; asked++) {
      const data = await open('/practice-api/page?path=/in/ann-lee/');
      seen.push(
        `${/lang="(\w+)"/.exec(document.body)?.[1]} ${(JSON.parse(data.body) as { language: string }).language}`,
      );
    }
  }
  expect(seen).toEqual(['fr fr', 'fr fr', 'en en', 'en en', 'fr fr', 'fr fr']);
});
