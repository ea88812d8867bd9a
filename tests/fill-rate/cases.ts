import { entryFrom } from '../../src/profile/same-entry.ts';
import { AREA_RULES, type Area, type FieldName, isGuided, SECTIONS, type Verb } from '../../src/profile/sections.ts';
import type { FormTask } from '../../src/site/task.ts';
import type { PracticeProfile, PracticeSite } from '../practice-site/index.ts';
import { blankEntry } from '../practice-site/server/blank.ts';
import type { EntryForm } from '../practice-site/shared/forms.ts';
import { type Held, ourValues, put, SITE, type Values } from './site-values.ts';

/** One thing that is put into one form: the task, and the profile the server must hold afterwards. */
export interface Case {
  readonly section: Area;
  readonly op: Verb;
  readonly task: FormTask;
  readonly expected: PracticeProfile;
}

/** What a new or changed entry says. */
const NEW: Partial<Record<Area, Values>> = {
  headline: { headline: 'Head of Enterprise Sales 🌍 | “Quotes” & <tags>' },
  intro: { pronouns: 'they-them', industry: 'Business Consulting and Services', location: 'Oslo, Norway' },
  about: {
    about: 'Companies call me.\n\n\n• Teams of 3 to 15 👩‍👩‍👧‍👦\n• “Quotes” & <tags>',
    topSkills: 'Sales\nNegotiation\nMentoring',
  },
  experience: {
    title: 'Director, “Nordics”',
    employmentType: 'freelance',
    company: 'Northern Lights Travel',
    current: 'no',
    start: '2011-10',
    end: '2012-05',
    location: 'Oslo, Norway',
    locationType: 'hybrid',
    description: 'Opened four countries.\n\n• Hired 23 👩‍💻',
    skills: 'Sales Management\nMentoring',
  },
  education: {
    school: 'University of Oslo',
    degree: 'Master’s',
    fieldOfStudy: 'Economics',
    start: '2013-09',
    end: '2015-06',
    grade: 'A',
    activities: 'Choir\nChess',
    description: 'On prices.\n\nWith honours.',
  },
  certifications: {
    name: 'Negotiation, Level 2',
    organization: 'Red Cross',
    issued: '2022-01',
    expires: '2027-12',
    credentialId: 'N-2',
    credentialUrl: 'https://academy.example/n2?x=1&y=2',
  },
  skills: { skill: 'Pricing Strategy' },
  languages: { language: 'Norwegian', proficiency: 'professional-working' },
  projects: {
    name: 'Southern Route',
    description: 'Two years.\nOne team.',
    current: 'no',
    start: '2021-02',
    end: '2023-03',
  },
  volunteering: {
    organization: 'City Library',
    role: 'Reading mentor',
    cause: 'education',
    current: 'no',
    start: '2016-04',
    end: '2017-08',
    description: 'Mondays.',
  },
  publications: {
    title: 'Prices That Grow',
    publisher: 'Trade Weekly',
    date: '2021-03',
    url: 'https://weekly.example/prices',
    description: 'How to say a number.',
  },
  honors: { title: 'Employer of the Year', issuer: 'City of Aarhus', date: '2022-09', description: 'Shared.' },
  courses: { name: 'Statistics for Sales', number: 'ST-101' },
  organizations: {
    name: 'Sales Guild',
    position: 'Treasurer',
    current: 'no',
    start: '2018-01',
    end: '2020-02',
    description: 'Dues.',
  },
};

/** Sections in which nobody has anything yet get an entry to change and to remove. */
export function withEntryEverywhere(site: PracticeSite): void {
  for (const [section, { form, list }] of Object.entries(SITE) as [
    Area,
    { form: EntryForm; list: keyof PracticeProfile | null },
  ][]) {
    if (list === null || (site.profile[list] as unknown[]).length > 0) continue;
    const entry = blankEntry(form, '8999') as unknown as Held;
    put(section, entry, { ...NEW[section], [AREA_RULES[section].naming?.title ?? '']: 'Known before' });
    (site.profile[list] as unknown[]).push(entry);
  }
}

/** Every section with every verb it has. */
export const KINDS: readonly { readonly section: Area; readonly op: Verb }[] = SECTIONS.filter(
  (section) => !isGuided(section),
).flatMap((section) => AREA_RULES[section].verbs.map((op) => ({ section, op })));

/** The task of one kind against the profile as the site holds it now. */
export function caseOf(site: PracticeSite, section: Area, op: Verb): Case {
  const wanted = NEW[section] ?? {};
  const expected = structuredClone(site.profile);
  const where = SITE[section];
  if (!where) throw new Error(`no such form: ${section}`);
  const entries = where.list === null ? null : (expected[where.list] as unknown as Held[]);
  const present = entries === null ? (expected as unknown as Held) : entries[0];
  if (op === 'add' && entries) {
    const added = blankEntry(where.form as EntryForm, 'new') as unknown as Held;
    put(section, added, wanted);
    entries.unshift(added);
    return { section, op, expected, task: task(section, op, {}, wanted) };
  }
  if (!present) throw new Error(`nothing to ${op} in ${section}`);
  const before = ourValues(section, present);
  const id = typeof present.id === 'string' ? present.id : undefined;
  if (op === 'remove') {
    entries?.shift();
    const known = Object.fromEntries(
      Object.entries(before).filter(([, text]) => text !== '' && text !== 'no'),
    ) as Values;
    const gone = Object.fromEntries(Object.keys(known).map((name) => [name, ''])) as Values;
    return { section, op, expected, task: task(section, op, before, gone, id) };
  }
  put(section, present, wanted);
  return { section, op, expected, task: task(section, op, before, wanted, id) };
}

const task = (section: Area, op: Verb, before: Values, after: Values, formId?: string): FormTask => ({
  vanity: 'ann-lee',
  section,
  op,
  entry: entryFrom(section, (name) => (op === 'add' ? after : before)[name as FieldName], formId),
  fields: (Object.entries(after) as [FieldName, string][]).map(([name, text]) => ({
    name,
    before: before[name] ?? '',
    after: text,
  })),
  patience: 3000,
});
