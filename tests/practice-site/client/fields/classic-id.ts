import type { FormName } from '../../shared/forms.ts';
import type { Drawn } from '../forms/plan.ts';
import type { FieldKind } from '../forms/specs.ts';

/** Names of the forms within the ids of the classic front end, and of the things they edit. */
const FORMS: Readonly<Record<FormName, readonly [string, string]>> = {
  intro: ['TOP_CARD', 'profile'],
  about: ['SUMMARY', 'profile'],
  position: ['POSITION', 'profilePosition'],
  education: ['EDUCATION', 'profileEducation'],
  certification: ['CERTIFICATION', 'profileCertification'],
  skill: ['SKILL_AND_ASSOCIATION', 'profileSkill'],
  language: ['LANGUAGE', 'profileLanguage'],
  project: ['PROJECT', 'profileProject'],
  volunteering: ['VOLUNTEER_EXPERIENCE', 'profileVolunteerExperience'],
  publication: ['PUBLICATION', 'profilePublication'],
  honor: ['HONOR', 'profileHonor'],
  course: ['COURSE', 'profileCourse'],
  organization: ['ORGANIZATION', 'profileOrganization'],
};

const KINDS: Readonly<Record<FieldKind, string>> = {
  line: 'single-line-text',
  typeahead: 'single-line-text',
  chips: 'single-line-text',
  prose: 'multiline-text',
  rich: 'multiline-text',
  select: 'text-entity-list',
  pronouns: 'text-entity-list',
  check: 'checkbox',
  switch: 'toggle',
  month: 'date-range',
};

/** The id of a control in the classic front end; a twin belongs to an entry of another number. */
export function classicId({ form, spec, detached }: Drawn, entryId: string, part: string): string {
  const [name, entity] = FORMS[form];
  const kind = spec.kind === 'rich' && spec.rows === 1 ? 'single-line-text' : KINDS[spec.kind];
  const number = detached === false ? entryId : `${entryId}9`;
  const stem = `${kind}-form-component-profileEditFormElement-${name}-${entity}-${number}-${spec.classic}`;
  return part === '' ? stem : `${stem}-${part}`;
}
