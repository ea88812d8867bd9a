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
export const SECTIONS = [
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
export const AREAS = [...SECTIONS, 'invitations', 'post'] as const;
export type Area = (typeof AREAS)[number];
export type Section = (typeof SECTIONS)[number];

/** Which fields say what an entry is called, whose it is, and when it was. */
export interface Naming {
  readonly title: FieldName;
  readonly company?: FieldName;
  readonly start?: FieldName;
  readonly end?: FieldName;
}

/** How areas stand together wherever many are shown, in this order. */
export const GROUPS = ['words', 'history', 'credentials', 'guided', 'network'] as const;
/**
 * `guided`: the site's form is not known, or holds what nobody may be granted: the owner pastes these by hand. `network`:
 * no part of the profile: nothing of it is read, compared or taken back.
 */
export type Group = (typeof GROUPS)[number];

export interface AreaRule {
  readonly group: Group;
  /** What a grant may allow here. */
  readonly verbs: readonly Verb[];
  /** Whether a change names one entry of several (a position), or the section is one text. */
  readonly hasEntries: boolean;
  /** Of a section with entries. */
  readonly naming?: Naming;
  readonly fields: readonly FieldRule[];
  /** An entry is no more than its name, so that the list of entries says all there is. */
  readonly nameOnly?: true;
}

const one = (group: Group, ...fields: FieldRule[]): AreaRule => ({ group, verbs: ['set'], hasEntries: false, fields });
const many = (group: Group, naming: Naming, ...fields: FieldRule[]): AreaRule => ({
  group,
  verbs: PROFILE_VERBS,
  hasEntries: true,
  naming,
  fields,
});

const required = { required: true };
const period = [check('current'), month('start'), month('end')];

/** Everything that a delegate can be granted, with the fields of each in the order in which the site's form is filled. */
export const AREA_RULES: Readonly<Record<Area, AreaRule>> = {
  headline: one('words', line('headline', { limit: LIMITS.headline, ...required })),
  // the form also holds the name, which nobody may be granted: see never.ts
  intro: one(
    'words',
    choice('pronouns', PRONOUNS),
    line('industry', { limit: LIMITS.industry, ...required }),
    line('location', { limit: LIMITS.location }),
  ),
  about: one(
    'words',
    text('about', { limit: LIMITS.about }),
    list('topSkills', { limit: LIMITS.skill, most: LIMITS.topSkills }),
  ),
  experience: many(
    'history',
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
    'history',
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
    'credentials',
    { title: 'name', company: 'organization', start: 'issued' },
    line('name', { limit: LIMITS.name, ...required }),
    line('organization', { limit: LIMITS.company, ...required }),
    month('issued'),
    month('expires'),
    line('credentialId', { limit: LIMITS.number }),
    line('credentialUrl', { limit: LIMITS.url }),
  ),
  skills: {
    ...many('credentials', { title: 'skill' }, line('skill', { limit: LIMITS.skill, ...required })),
    verbs: ['add', 'remove'],
    nameOnly: true,
  },
  languages: many(
    'credentials',
    { title: 'language' },
    line('language', required),
    choice('proficiency', PROFICIENCIES),
  ),
  projects: many(
    'history',
    { title: 'name', start: 'start', end: 'end' },
    line('name', { limit: LIMITS.name, ...required }),
    text('description', { limit: LIMITS.description }),
    ...period,
  ),
  volunteering: many(
    'history',
    { title: 'role', company: 'organization', start: 'start', end: 'end' },
    line('organization', { limit: LIMITS.company, ...required }),
    line('role', { limit: LIMITS.positionTitle, ...required }),
    choice('cause', CAUSES),
    ...period,
    text('description', { limit: LIMITS.description }),
  ),
  publications: many(
    'credentials',
    { title: 'title', company: 'publisher', start: 'date' },
    line('title', { limit: LIMITS.name, ...required }),
    line('publisher', { limit: LIMITS.name }),
    month('date'),
    line('url', { limit: LIMITS.url }),
    text('description', { limit: LIMITS.description }),
  ),
  honors: many(
    'credentials',
    { title: 'title', company: 'issuer', start: 'date' },
    line('title', { limit: LIMITS.name, ...required }),
    line('issuer', { limit: LIMITS.name }),
    month('date'),
    text('description', { limit: LIMITS.description }),
  ),
  courses: many(
    'credentials',
    { title: 'name' },
    line('name', { limit: LIMITS.name, ...required }),
    line('number', { limit: LIMITS.number }),
  ),
  organizations: many(
    'credentials',
    { title: 'name', company: 'position', start: 'start', end: 'end' },
    line('name', { limit: LIMITS.name, ...required }),
    line('position', { limit: LIMITS.positionTitle }),
    ...period,
    text('description', { limit: LIMITS.description }),
  ),
  featured: one('guided', list('websites', { limit: LIMITS.url, most: 10 })),
  // the same form holds e-mail and phone
  websites: one('guided', list('websites', { limit: LIMITS.url, most: 3 })),
  address: one('guided', line('address', { limit: LIMITS.address, ...required })),
  'open-to-work': one('guided', text('openToWork', { limit: LIMITS.description })),
  // a change is one answer to one person, or one reply template: see src/invitation
  invitations: {
    group: 'network',
    verbs: ['see', 'accept', 'ignore', 'reply', 'template'],
    hasEntries: true,
    fields: [
      choice('answer', ANSWERS, required),
      text('reply', { limit: LIMITS.message, ...required }),
      text('template', { limit: LIMITS.message, ...required }),
    ],
  },
  post: {
    group: 'network',
    verbs: ['add'],
    hasEntries: false,
    fields: [text('post', { limit: LIMITS.post, ...required })],
  },
};

export const isArea = (name: string): name is Area => Object.hasOwn(AREA_RULES, name);

export const isGuided = (area: Area): boolean => AREA_RULES[area].group === 'guided';
/** Answers to invitations, posts. */
export const isNetwork = (area: Area): boolean => AREA_RULES[area].group === 'network';

export const areasIn = (group: Group): readonly Area[] => AREAS.filter((area) => AREA_RULES[area].group === group);

/** Whether none of it is about the profile. */
export const onlyNetwork = (things: readonly { readonly section: Area }[]): boolean =>
  things.every(({ section }) => isNetwork(section));

/** Whether a field that holds `a` holds `b`. */
export const sameField = (section: Area, field: string, a: string, b: string): boolean =>
  sameValue(fieldRule(section, field)?.kind ?? 'line', a, b);

export const fieldRule = (section: Area, field: string): FieldRule | undefined =>
  AREA_RULES[section].fields.find((rule) => rule.name === field);
