import { scopeOfPackage } from '../../../src/profile/packages.ts';
import { SECTIONS } from '../../../src/profile/sections.ts';
import { type Agreement, drafted, type Wanted } from './arrange.ts';
import { REQUEST } from './long-names.ts';

/** A request for all there is, every section. */
export const WHOLE_REQUEST = { ...REQUEST, scope: scopeOfPackage(SECTIONS), maxChanges: 60 };

const DESCRIPTION =
  'I build the sales team for Southern Europe.\n\n• Revenue up 38 % in two years\n• First office in Lisbon';
const skill = (name: string): Wanted => ({ section: 'skills', op: 'add', fields: { skill: name } });

const CHANGES: readonly Wanted[] = [
  {
    section: 'experience',
    formId: '1001',
    fields: { title: 'Head of Sales, Northern Europe', description: DESCRIPTION },
  },
  { section: 'experience', formId: '1003', fields: { title: 'Trainee, Sales' } },
  {
    section: 'experience',
    op: 'add',
    // no employment type, so that the site asks for it
    fields: {
      title: 'Head of Sales, Southern Europe',
      company: 'Borealis',
      current: 'yes',
      start: '2017-03',
      location: 'Lisbon, Portugal',
      locationType: 'hybrid',
      description: DESCRIPTION,
      skills: 'Negotiation\nForecasting\nPortuguese',
    },
  },
  { section: 'education', formId: '3001', fields: { degree: 'BSc', fieldOfStudy: 'Economics', end: '2013-07' } },
  { section: 'certifications', op: 'remove', formId: '4001', fields: {} },
  { section: 'skills', op: 'remove', formId: '5003', fields: {} },
  ...['Forecasting', 'Business Development in the Nordic Countries', 'Portuguese'].map(skill),
  { section: 'languages', formId: '6002', fields: { proficiency: 'professional-working' } },
  { section: 'languages', op: 'add', fields: { language: 'Norwegian', proficiency: 'native' } },
  { section: 'about', fields: { topSkills: 'Negotiation\nForecasting\nB2B Sales' } },
];

/** Fourteen changes on seven pages, sent: one is about either of two positions, one is to be pasted by hand. */
export async function changesOfEveryKind(people: Agreement): Promise<string> {
  const { writer, clientId, site } = people;
  const [, rep] = site.profile.positions;
  if (!rep) throw new Error('no second position');
  site.profile.positions.push({ ...structuredClone(rep), id: '1009' });
  const entry = { title: rep.title, company: rep.company };
  const { slot } = await writer.ask('entry.add', { clientId, section: 'experience', entry, fields: [] });
  const said = { clientId, rationale: 'It says what came of it, with numbers from our call.' };
  const better = { name: 'description' as const, before: rep.description, text: DESCRIPTION };
  await writer.ask('draft.save', { ...said, slot, fields: [better] });
  const links = {
    name: 'websites' as const,
    before: '',
    text: 'https://example.com/ann-lee\nhttps://sales.example/talks',
  };
  await writer.ask('draft.save', { ...said, slot: 'websites', fields: [links] });
  return drafted(people, CHANGES);
}

const SKILLS =
  'Budgeting,B2B Sales,Channel Sales,Coaching,Cold Calls,CRM,Danish,Excel,Garden Centres,German,Hiring,Leads,Marketing,Mentoring,Pricing,Retail,Strategy,Tenders,Trade Fairs,Training,Key Account Management and Long Contracts,Travel,Team Leadership,Salesforce,Public Speaking,Negotiation';

/** What else the client has, as far as the writer named it: 8 positions, 3 schools, 4 certifications, 30 skills in all. */
export async function manyEntries({ writer, clientId }: Agreement): Promise<void> {
  const add = (
    section: 'experience' | 'education' | 'certifications' | 'skills',
    title: string,
    company = '',
    start?: string,
  ) =>
    writer.ask('entry.add', { clientId, section, entry: { title, company, ...(start ? { start } : {}) }, fields: [] });
  for (const [n, company] of ['Borealis', 'Corvus & Sons', 'Garden Gazette', 'Nordic Sales Academy'].entries())
    await add('experience', `Regional Sales and Partnership Manager ${n + 1}`, company, `200${n}-04`);
  for (const school of ['Ribe Cathedral School', 'University of Lisbon'])
    await add('education', school, 'Exchange', '2009');
  for (const name of ['Certified Scrum Master', 'Sales Coaching', 'Forklift'])
    await add('certifications', name, 'Nordic Sales Academy', '2014-05');
  for (const name of SKILLS.split(',')) await add('skills', name);
}
