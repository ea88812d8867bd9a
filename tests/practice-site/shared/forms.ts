/** Every form of the site, with its fields in the order in which they are drawn; a date group is one field. */
export const FIELDS = {
  intro: ['firstName', 'lastName', 'pronouns', 'headline', 'industry', 'location'],
  about: ['about', 'topSkills'],
  position: [
    'notifyNetwork',
    'title',
    'employmentType',
    'company',
    'current',
    'start',
    'end',
    'location',
    'locationType',
    'description',
    'skills',
  ],
  education: ['school', 'degree', 'fieldOfStudy', 'start', 'end', 'grade', 'activities', 'description'],
  certification: ['name', 'organization', 'issued', 'expires', 'credentialId', 'credentialUrl'],
  skill: ['skill'],
  language: ['language', 'proficiency'],
  project: ['name', 'description', 'current', 'start', 'end'],
  volunteering: ['organization', 'role', 'cause', 'current', 'start', 'end', 'description'],
  publication: ['title', 'publisher', 'date', 'url', 'description'],
  honor: ['title', 'issuer', 'date', 'description'],
  course: ['name', 'number'],
  organization: ['name', 'position', 'current', 'start', 'end', 'description'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FormName = keyof typeof FIELDS;
export type FieldOf<F extends FormName> = (typeof FIELDS)[F][number];

/** Forms of which a member has many, each with an entry of its own on a details page. */
export type EntryForm = Exclude<FormName, 'intro' | 'about'>;

/** The fields of a form, in the order in which they are drawn. */
export const fieldsOf = (form: FormName): string[] => [...FIELDS[form]];

/** Option values of the native selects; their texts stand in the words, in the same order. */
export const CODES = {
  employmentTypes: ['12', '11', '3', '20', '2', '18', '19', '21'],
  locationTypes: ['1', '2', '3'],
  pronouns: ['she/her', 'he/him', 'they/them', 'custom'],
  proficiencies: ['ELEMENTARY', 'LIMITED_WORKING', 'PROFESSIONAL_WORKING', 'FULL_PROFESSIONAL', 'NATIVE_OR_BILINGUAL'],
  causes: [
    'animalRights',
    'artsAndCulture',
    'children',
    'civilRights',
    'economicEmpowerment',
    'education',
    'environment',
    'health',
    'humanRights',
    'humanitarianRelief',
    'politics',
    'povertyAlleviation',
    'scienceAndTechnology',
    'socialServices',
    'veteranSupport',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ChoiceName = keyof typeof CODES;
