import { CAUSES, EMPLOYMENT_TYPES, LOCATION_TYPES, PROFICIENCIES, PRONOUNS } from '../../src/profile/choices.ts';
import { AREA_RULES, type Area, type FieldName, fieldRule } from '../../src/profile/sections.ts';
import type { PracticeMonth, PracticeProfile } from '../practice-site/index.ts';
import { CODES, type FormName } from '../practice-site/shared/forms.ts';

/** How what we call a value is held by the practice site: the one place where the two are compared. */

export type Values = Partial<Record<FieldName, string>>;
/** An entry, or the whole profile, as the site's server holds it. */
export type Held = Record<string, unknown>;

/** The site's form of each section, and the list that holds its entries; null for a section of one text. */
export const SITE: Partial<Record<Area, { readonly form: FormName; readonly list: keyof PracticeProfile | null }>> = {
  headline: { form: 'intro', list: null },
  intro: { form: 'intro', list: null },
  about: { form: 'about', list: null },
  experience: { form: 'position', list: 'positions' },
  education: { form: 'education', list: 'education' },
  certifications: { form: 'certification', list: 'certifications' },
  skills: { form: 'skill', list: 'skills' },
  languages: { form: 'language', list: 'languages' },
  projects: { form: 'project', list: 'projects' },
  volunteering: { form: 'volunteering', list: 'volunteering' },
  publications: { form: 'publication', list: 'publications' },
  honors: { form: 'honor', list: 'honors' },
  courses: { form: 'course', list: 'courses' },
  organizations: { form: 'organization', list: 'organizations' },
};

const ours: Partial<Record<FieldName, readonly string[]>> = {
  employmentType: EMPLOYMENT_TYPES,
  locationType: LOCATION_TYPES,
  pronouns: PRONOUNS,
  proficiency: PROFICIENCIES,
  cause: CAUSES,
};
const theirs: Partial<Record<FieldName, readonly string[]>> = {
  employmentType: CODES.employmentTypes,
  locationType: CODES.locationTypes,
  pronouns: CODES.pronouns,
  proficiency: CODES.proficiencies,
  cause: CODES.causes,
};

const siteName = (section: Area, name: FieldName): string => (section === 'skills' ? 'name' : name);

/** Our value of one field of what the site holds. */
function ourValue(section: Area, name: FieldName, held: Held): string {
  const value = held[siteName(section, name)];
  switch (fieldRule(section, name)?.kind) {
    case 'month': {
      const month = value as PracticeMonth | null | undefined;
      return month ? `${month.year}-${String(month.month).padStart(2, '0')}` : '';
    }
    case 'list':
      return (value as string[]).join('\n');
    case 'check':
      // a position has no such value of its own
      return (section === 'experience' ? held.end === null : value === true) ? 'yes' : 'no';
    case 'choice':
      return ours[name]?.[theirs[name]?.indexOf(value as string) ?? -1] ?? '';
    default:
      return value as string;
  }
}

/** All our values of what the site holds. */
export const ourValues = (section: Area, held: Held): Values =>
  Object.fromEntries(AREA_RULES[section].fields.map(({ name }) => [name, ourValue(section, name, held)]));

/** Puts our values into what the site holds, as its server would after a save. */
export function put(section: Area, held: Held, values: Values): void {
  for (const [name, value] of Object.entries(values) as [FieldName, string][]) {
    const kind = fieldRule(section, name)?.kind;
    if (kind === 'check' && section === 'experience') continue;
    held[siteName(section, name)] = siteValue(name, kind, value);
    // text of one's own links no company
    if (name === 'company' && section === 'experience') held.companyId = '';
  }
  if (values.current === 'yes') held.end = null;
}

function siteValue(name: FieldName, kind: string | undefined, value: string): unknown {
  if (kind === 'month') {
    const [year, month] = value.split('-').map(Number);
    return value === '' ? null : { month, year };
  }
  if (kind === 'list') return value === '' ? [] : value.split('\n');
  if (kind === 'check') return value === 'yes';
  return kind === 'choice' ? (theirs[name]?.[ours[name]?.indexOf(value) ?? -1] ?? '') : value;
}
