import type { FormName } from './forms.ts';
import { isDate, isList, keysOf, listIn, type Values } from './values.ts';

/** Longest accepted value per form field, in UTF-16 units; of a list, per item. */
const LIMITS: Readonly<Record<string, number>> = {
  firstName: 20,
  lastName: 40,
  pronouns: 20,
  headline: 220,
  about: 2600,
  title: 255,
  'position.title': 100,
  company: 100,
  location: 100,
  industry: 100,
  description: 2000,
  'education.description': 1000,
  school: 100,
  degree: 100,
  fieldOfStudy: 100,
  grade: 80,
  activities: 500,
  name: 255,
  organization: 100,
  credentialId: 80,
  credentialUrl: 2048,
  skill: 80,
  skills: 80,
  topSkills: 80,
  role: 100,
  publisher: 255,
  url: 2048,
  issuer: 255,
  number: 80,
  position: 100,
};

export const limitOf = (form: FormName, field: string): number | undefined =>
  LIMITS[`${form}.${field}`] ?? LIMITS[field];

export const MOST_TOP_SKILLS = 5;

/** Fields that may not be saved empty, per form. */
const REQUIRED: Readonly<Record<FormName, readonly string[]>> = {
  intro: ['firstName', 'lastName', 'headline'],
  about: [],
  position: ['title', 'company', 'start'],
  education: ['school'],
  certification: ['name', 'organization'],
  skill: ['skill'],
  language: ['language'],
  project: ['name'],
  volunteering: ['organization', 'role'],
  publication: ['title'],
  honor: ['title'],
  course: ['name'],
  organization: ['name'],
};

/** What a server asks for beyond that when it is in the mood. */
const REQUIRED_EXTRA: Readonly<Partial<Record<FormName, string>>> = { intro: 'industry', position: 'employmentType' };

export const extraRequired = (form: FormName): string | undefined => REQUIRED_EXTRA[form];

/** True when a required field is empty, or a date lacks one of its halves. */
export function isIncomplete(form: FormName, values: Values, extra: boolean): boolean {
  const required = [...REQUIRED[form]];
  if (form === 'position' && values.current !== 'true') required.push('end');
  const more = extra ? extraRequired(form) : undefined;
  if (more) required.push(more);
  const isEmpty = (key: string): boolean => (values[key] ?? '').trim() === '';
  if (required.some((field) => keysOf(field).some(isEmpty))) return true;
  return Object.keys(values).some((key) => {
    const field = /^(\w+)Month$/.exec(key)?.[1];
    if (field === undefined || (field === 'end' && values.current === 'true')) return false;
    return isEmpty(key) !== isEmpty(`${field}Year`);
  });
}

export function isTooLong(form: FormName, values: Values): boolean {
  return Object.entries(values).some(([field, value]) => {
    const limit = limitOf(form, field);
    if (limit === undefined || isDate(field)) return false;
    const parts = isList(field) ? listIn(value) : [value];
    return parts.some((part) => part.length > limit) || (field === 'topSkills' && parts.length > MOST_TOP_SKILLS);
  });
}
