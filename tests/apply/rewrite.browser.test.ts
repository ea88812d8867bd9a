import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PracticePosition } from '../practice-site/index.ts';
import { agreed, deliver, drafted, panelStarted, type Scene, type Wanted } from '../support/browser/arrange.ts';
import { readThrough } from '../support/browser/same-moment.ts';
import { until } from '../support/browser/until.ts';

/**
 * What writers sell: a whole profile, read and approved in one pass in the real popup, put in from the real side panel,
 * saved by the owner form by form. It prints what it cost the owner.
 */

const ABOUT = 'Companies call me when nobody signs.\n\n• Teams of 3 to 15\n• Four countries';
const SKILLS = Array.from({ length: 30 }, (_, index) => `Skill number ${index + 1}`);

const older = (id: string, title: string, company: string, year: number): PracticePosition => ({
  id,
  title,
  company,
  companyId: '',
  location: '',
  locationType: '',
  start: { month: 1, year },
  end: { month: 12, year: year + 1 },
  description: `Did ${title} work.`,
  employmentType: '12',
  skills: [],
});

const POSITIONS = ['1001', '1002', '1003', '1004', '1005', '1006'];
const REWRITE: Wanted[] = [
  { section: 'headline', fields: { headline: 'Head of Enterprise Sales | Nordics' } },
  { section: 'about', fields: { about: ABOUT } },
  ...POSITIONS.map(
    (formId, index): Wanted => ({
      section: 'experience',
      formId,
      fields: { description: `Rewritten ${index + 1}.\n\n• Numbers` },
    }),
  ),
  ...['Interim Sales Lead', 'Board Member'].map(
    (title, index): Wanted => ({
      section: 'experience',
      op: 'add',
      fields: {
        title,
        company: 'Northern Lights Travel',
        current: 'no',
        start: `200${index + 1}-02`,
        end: '2005-03',
        description: 'New.',
      },
    }),
  ),
  { section: 'education', formId: '3001', fields: { description: 'Thesis on prices.' } },
  { section: 'education', formId: '3002', fields: { fieldOfStudy: 'History' } },
  {
    section: 'education',
    op: 'add',
    fields: { school: 'University of Oslo', degree: 'Master’s', start: '2014-09', end: '2016-06' },
  },
  { section: 'certifications', formId: '4001', fields: { credentialId: 'NSA-2020-118' } },
  ...[1, 2, 3].map(
    (level): Wanted => ({
      section: 'certifications',
      op: 'add',
      fields: { name: `Negotiation, Level ${level}`, organization: 'Red Cross', issued: `202${level}-01` },
    }),
  ),
  ...SKILLS.map((skill): Wanted => ({ section: 'skills', op: 'add', fields: { skill } })),
];

let scene: Scene;
const cost = { clicks: 0, keys: 0 };
const began = { review: 0, apply: 0, end: 0 };

beforeAll(async () => {
  scene = await agreed();
  scene.site.profile.positions.push(
    older('1004', 'Clerk', 'Harbour Bakery', 2010),
    older('1005', 'Runner', 'Green Yard', 2008),
    older('1006', 'Trainee', 'Harbour Bakery', 2006),
  );
  await deliver(scene.owner, await drafted(scene, REWRITE));
}, 120_000);
afterAll(() => scene.end());

it('is read and approved in one pass', async () => {
  began.review = performance.now();
  const popup = await scene.owner.popup();
  const click = async (name: string) => {
    cost.clicks++;
    await popup.press(name);
  };
  await click('Read them one by one');
  await click('The words are the same');
  for (const _ of REWRITE) {
    cost.keys += await readThrough(popup);
    const waiting = await pending();
    cost.keys++;
    await popup.page.keyboard.press('a');
    await until(async () => (await pending()) < waiting);
  }
  expect(await pending()).toBe(0);
  await scene.owner.closePopup();
}, 240_000);

const pending = async () =>
  (await scene.owner.ask('review.list', { id: scene.grantId })).lines.filter(({ state }) => state === 'pending').length;

it('is put in and saved, form by form, and read back', async () => {
  began.apply = performance.now();
  cost.clicks += 2; // the toolbar button, and "Put them into my profile"
  await panelStarted(scene);
  await until(async () => {
    const queue = await scene.owner.ask('apply.queue', {});
    const stuck = queue.items.find(({ state }) => state === 'failed' || state === 'conflict');
    if (queue.trouble || stuck) throw new Error(`${queue.trouble ?? ''} ${JSON.stringify(stuck)}`);
    if (queue.waitingFor === 'your-save') {
      await scene.owner.tab.bringToFront();
      const save = scene.owner.tab.locator('>>> dialog[open] button ::-p-text(Save)').setTimeout(1500);
      if (
        await save.click().then(
          () => true,
          () => false,
        )
      )
        cost.clicks++;
    }
    return queue.waitingFor === 'nothing' && !queue.running;
  }, 480_000);
  began.end = performance.now();
}, 500_000);

it('left the profile exactly as approved, and nothing else changed', () => {
  const { profile, saves } = scene.site;
  expect(profile).toMatchObject({ headline: 'Head of Enterprise Sales | Nordics', about: ABOUT });
  expect(profile.positions).toHaveLength(8);
  for (const [index, id] of POSITIONS.entries())
    expect(profile.positions.find((position) => position.id === id)?.description).toBe(
      `Rewritten ${index + 1}.\n\n• Numbers`,
    );
  expect(
    profile.positions
      .filter(({ description }) => description === 'New.')
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['Board Member', 'Interim Sales Lead']);
  expect(profile.education).toHaveLength(3);
  expect(profile.certifications).toHaveLength(4);
  expect(profile.skills.map(({ name }) => name)).toEqual(expect.arrayContaining(SKILLS));
  expect(profile.skills).toHaveLength(36);
  // one save a form, none twice, the headline last
  expect(saves).toHaveLength(REWRITE.length);
  expect(saves.at(-1)?.form).toBe('intro');
  const seconds = (from: number, to: number) => `${Math.round((to - from) / 1000)} s`;
  process.stdout.write(
    `\nwhole profile: ${REWRITE.length} changes; owner: ${cost.clicks} clicks, ${cost.keys} keys; ` +
      `review ${seconds(began.review, began.apply)}, putting in ${seconds(began.apply, began.end)}\n`,
  );
});
