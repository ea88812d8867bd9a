import { ANSWERS, CAUSES, EMPLOYMENT_TYPES, LOCATION_TYPES, PROFICIENCIES, PRONOUNS } from './choices.ts';
import { check, choice, type FieldName, type FieldRule, line, list, month, text } from './fields.ts';
import { LIMITS } from './limits.ts';
import { sameValue } from './values.ts';

export { FIELD_NAMES, type FieldKind, type FieldName, type FieldRule } from './fields.ts';

const PROFILE_VERBS = ['set', 'add', 'remove'] as const;
/** What a change does: on the profile; then with an invitation. */
export const OPS = [...PROFILE_VERBS, 'accept', 'ignore', 'reply', 'template'] as const;
export type Op = (typeof OPS)[number];
/** What a grant allows: every kind of change, and to be shown what there is to answer. */
export const VERBS = [...OPS, 'see'] as const;
export type Verb = (typeof VERBS)[number];

/** The profile's sections, in the order they are shown everywhere. */
export const SECTION_NAMES = [
  'headline',
  'intro',
  'about',
  'experience',
  'education',
  'certifications',
  'skills',
  'languages',
  'projects',
  'volunteering',
  'publications',
  'honors',
  'courses',
  'organizations',
  'featured',
  'websites',
  'address',
  'open-to-work',
] as const;

/** Everything that can be granted: the profile's sections, then what lies beside the profile. */
export const AREA_NAMES = [...SECTION_NAMES, 'invitations', 'post'] as const;
export type SectionName = (typeof AREA_NAMES)[number];
export type ProfileSection = (typeof SECTION_NAMES)[number];

/** Which fields say what an entry is called, whose it is, and when it was. */
export interface Naming {
  readonly title: FieldName;
  readonly company?: FieldName;
  readonly start?: FieldName;
  readonly end?: FieldName;
}

export interface SectionRule {
  /** What a grant may allow here. */
  readonly verbs: readonly Verb[];
  /** Whether a change names one entry of several (a position), or the section is one text. */
  readonly hasEntries: boolean;
  /** Of a section with entries. */
  readonly naming?: Naming;
  readonly fields: readonly FieldRule[];
  /** The site's form is not known, or holds what nobody may be granted: the owner pastes these by hand. */
  readonly guided?: true;
  /** An entry is no more than its name, so that the list of entries says all there is. */
  readonly nameOnly?: true;
  /** No part of the profile: nothing of it is read, compared or taken back. */
  readonly elsewhere?: true;
}

const one = (...fields: FieldRule[]): SectionRule => ({ verbs: ['set'], hasEntries: false, fields });
const guided = (...fields: FieldRule[]): SectionRule => ({ ...one(...fields), guided: true });
const many = (naming: Naming, ...fields: FieldRule[]): SectionRule => ({
  verbs: PROFILE_VERBS,
  hasEntries: true,
  naming,
  fields,
});

const required = { required: true };
const period = [check('current'), month('start'), month('end')];

/** The sections a delegate can be granted, with the fields of each in the order in which the site's form is filled. */
export const SECTIONS: Readonly<Record<SectionName, SectionRule>> = {
  headline: one(line('headline', { limit: LIMITS.headline, ...required })),
  // the form also holds the name, which nobody may be granted: see never.ts
  intro: one(
    choice('pronouns', PRONOUNS),
    line('industry', { limit: LIMITS.industry, ...required }),
    line('location', { limit: LIMITS.location }),
  ),
  about: one(
    text('about', { limit: LIMITS.about }),
    list('topSkills', { limit: LIMITS.skill, most: LIMITS.topSkills }),
  ),
  experience: many(
    { title: 'title', company: 'company', start: 'start', end: 'end' },
    line('title', { limit: LIMITS.positionTitle, ...required }),
    choice('employmentType', EMPLOYMENT_TYPES),
    line('company', { limit: LIMITS.company, ...required }),
    check('current'),
    month('start', required),
    month('end'),
    line('location', { limit: LIMITS.location }),
    choice('locationType', LOCATION_TYPES),
    text('description', { limit: LIMITS.description }),
    list('skills', { limit: LIMITS.skill, most: LIMITS.skillsInPosition }),
  ),
  education: many(
    { title: 'school', company: 'degree', start: 'start', end: 'end' },
    line('school', { limit: LIMITS.school, ...required }),
    line('degree', { limit: LIMITS.degree }),
    line('fieldOfStudy', { limit: LIMITS.degree }),
    month('start'),
    month('end'),
    line('grade', { limit: LIMITS.grade }),
    text('activities', { limit: LIMITS.activities }),
    text('description', { limit: LIMITS.educationDescription }),
  ),
  certifications: many(
    { title: 'name', company: 'organization', start: 'issued' },
    line('name', { limit: LIMITS.name, ...required }),
    line('organization', { limit: LIMITS.company, ...required }),
    month('issued'),
    month('expires'),
    line('credentialId', { limit: LIMITS.number }),
    line('credentialUrl', { limit: LIMITS.url }),
  ),
  skills: {
    ...many({ title: 'skill' }, line('skill', { limit: LIMITS.skill, ...required })),
    verbs: ['add', 'remove'],
    nameOnly: true,
  },
  languages: many({ title: 'language' }, line('language', required), choice('proficiency', PROFICIENCIES)),
  projects: many(
    { title: 'name', start: 'start', end: 'end' },
    line('name', { limit: LIMITS.name, ...required }),
    text('description', { limit: LIMITS.description }),
    ...period,
  ),
  volunteering: many(
    { title: 'role', company: 'organization', start: 'start', end: 'end' },
    line('organization', { limit: LIMITS.company, ...required }),
    line('role', { limit: LIMITS.positionTitle, ...required }),
    choice('cause', CAUSES),
    ...period,
    text('description', { limit: LIMITS.description }),
  ),
  publications: many(
    { title: 'title', company: 'publisher', start: 'date' },
    line('title', { limit: LIMITS.name, ...required }),
    line('publisher', { limit: LIMITS.name }),
    month('date'),
    line('url', { limit: LIMITS.url }),
    text('description', { limit: LIMITS.description }),
  ),
  honors: many(
    { title: 'title', company: 'issuer', start: 'date' },
    line('title', { limit: LIMITS.name, ...required }),
    line('issuer', { limit: LIMITS.name }),
    month('date'),
    text('description', { limit: LIMITS.description }),
  ),
  courses: many(
    { title: 'name' },
    line('name', { limit: LIMITS.name, ...required }),
    line('number', { limit: LIMITS.number }),
  ),
  organizations: many(
    { title: 'name', company: 'position', start: 'start', end: 'end' },
    line('name', { limit: LIMITS.name, ...required }),
    line('position', { limit: LIMITS.positionTitle }),
    ...period,
    text('description', { limit: LIMITS.description }),
  ),
  featured: guided(list('websites', { limit: LIMITS.url, most: 10 })),
  // the same form holds e-mail and phone
  websites: guided(list('websites', { limit: LIMITS.url, most: 3 })),
  address: guided(line('address', { limit: LIMITS.address, ...required })),
  'open-to-work': guided(text('openToWork', { limit: LIMITS.description })),
  // a change is one answer to one person, or one reply template: see src/invitations
  invitations: {
    verbs: ['see', 'accept', 'ignore', 'reply', 'template'],
    hasEntries: true,
    elsewhere: true,
    fields: [
      choice('answer', ANSWERS, required),
      text('reply', { limit: LIMITS.message, ...required }),
      text('template', { limit: LIMITS.message, ...required }),
    ],
  },
  post: {
    verbs: ['add'],
    hasEntries: false,
    elsewhere: true,
    fields: [text('post', { limit: LIMITS.post, ...required })],
  },
};

export const isSectionName = (name: string): name is SectionName => Object.hasOwn(SECTIONS, name);

/** Whether none of it is about the profile: answers to invitations, posts. */
export const isBeside = (things: readonly { readonly section: SectionName }[]): boolean =>
  things.every(({ section }) => SECTIONS[section].elsewhere);

/** Whether a field that holds `a` holds `b`. */
export const sameField = (section: SectionName, field: string, a: string, b: string): boolean =>
  sameValue(fieldRule(section, field)?.kind ?? 'line', a, b);

export const fieldRule = (section: SectionName, field: string): FieldRule | undefined =>
  SECTIONS[section].fields.find((rule) => rule.name === field);
