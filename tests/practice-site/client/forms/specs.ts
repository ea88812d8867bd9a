import type { ChoiceName, FormName } from '../../shared/forms.ts';
import type { SuggestionList } from '../suggestions.ts';
import type { ExampleOf } from '../words/words.ts';

export type FieldKind =
  | 'line'
  | 'prose'
  | 'rich'
  | 'select'
  | 'pronouns'
  | 'check'
  | 'switch'
  | 'month'
  | 'chips'
  | 'typeahead';

/** How a field is made, whatever it is called. */
export interface FieldSpec {
  kind: FieldKind;
  /** Last part of the control's id in the classic front end. */
  classic: string;
  options?: ChoiceName;
  suggestions?: SuggestionList;
  /** Nothing but a suggestion is taken; other text is gone when the field is left. */
  strict?: true;
  /** The value that holds the id of the suggestion chosen; empty when the text was typed freely. */
  linkedAs?: string;
  /** Items at most. */
  most?: number;
  /** Height of a text of several lines; 1 means that Enter makes no second line. */
  rows?: number;
  /** Named by aria-label, with no label on screen; not in the classic front end. */
  nameHidden?: true;
  example?: ExampleOf;
}

type More = Omit<FieldSpec, 'kind' | 'classic'>;

const line = (classic: string, more: More = {}): FieldSpec => ({ kind: 'line', classic, ...more });
const prose = (classic: string, rows: number): FieldSpec => ({ kind: 'prose', classic, rows });
const select = (classic: string, options: ChoiceName): FieldSpec => ({ kind: 'select', classic, options });
const month = (classic: string): FieldSpec => ({ kind: 'month', classic });
const typeahead = (classic: string, suggestions: SuggestionList, more: More = {}): FieldSpec => ({
  kind: 'typeahead',
  classic,
  suggestions,
  ...more,
});

const location = typeahead('locationName', 'locations');

/** By field, and by form and field where a form has one of its own. */
const SPECS: Readonly<Record<string, FieldSpec>> = {
  firstName: line('firstName'),
  lastName: line('lastName'),
  pronouns: { kind: 'pronouns', classic: 'pronouns', options: 'pronouns' },
  headline: { kind: 'rich', classic: 'headline', rows: 1 },
  industry: typeahead('industry', 'industries', { strict: true }),
  location,
  about: { kind: 'rich', classic: 'summary', rows: 9, nameHidden: true },
  topSkills: { kind: 'chips', classic: 'topSkills', most: 5 },
  notifyNetwork: { kind: 'switch', classic: 'shareProfileEdits' },
  title: line('title'),
  'position.title': line('title', { example: 'position.title' }),
  employmentType: select('employmentStatus', 'employmentTypes'),
  company: typeahead('companyName', 'companies', { linkedAs: 'companyId', example: 'position.company' }),
  current: { kind: 'check', classic: 'current' },
  start: month('startDate'),
  end: month('endDate'),
  'position.location': { ...location, example: 'position.location' },
  locationType: select('workplaceType', 'locationTypes'),
  description: prose('description', 6),
  'education.description': prose('notes', 6),
  skills: { kind: 'chips', classic: 'skills' },
  school: typeahead('schoolName', 'schools', { example: 'education.school' }),
  degree: typeahead('degreeName', 'degrees', { example: 'education.degree' }),
  fieldOfStudy: typeahead('fieldOfStudy', 'studies', { example: 'education.fieldOfStudy' }),
  grade: line('grade'),
  activities: prose('activities', 3),
  name: line('name'),
  'certification.name': typeahead('name', 'certificates', { example: 'certification.name' }),
  'certification.organization': typeahead('companyName', 'organizations', {
    example: 'certification.organization',
  }),
  issued: month('startDate'),
  expires: month('endDate'),
  credentialId: line('licenseNumber'),
  credentialUrl: line('url'),
  skill: typeahead('name', 'skills', { example: 'skill.skill' }),
  language: line('name'),
  proficiency: select('proficiency', 'proficiencies'),
  organization: typeahead('companyName', 'organizations'),
  role: typeahead('role', 'roles'),
  cause: select('cause', 'causes'),
  publisher: line('publisher'),
  date: month('date'),
  url: line('url'),
  issuer: line('issuer'),
  number: line('number'),
  position: line('position'),
};

/** How a form's field is made; every field of `FIELDS` has a line above. */
export function specOf(form: FormName, field: string): FieldSpec {
  const spec = SPECS[`${form}.${field}`] ?? SPECS[field];
  if (!spec) throw new Error(`Nobody said how to draw ${form}.${field}.`);
  return spec;
}
