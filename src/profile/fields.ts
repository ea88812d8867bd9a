/**
 * What a field holds. Every value is a text, so that a diff, a hash and an approval mean the same for all of them.
 * - `line`: one line. `text`: may hold line breaks.
 * - `month`: `2019-03`, or `2019` when the month is not said, or empty.
 * - `choice`: one of the field's own codes, or empty.
 * - `check`: `yes` or `no`.
 * - `list`: one item a line, each once; the order does not count.
 */
export const FIELD_KINDS = ['line', 'text', 'month', 'choice', 'check', 'list'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export const FIELD_NAMES = [
  'headline',
  'about',
  'topSkills',
  'location',
  'industry',
  'pronouns',
  'title',
  'employmentType',
  'company',
  'locationType',
  'current',
  'start',
  'end',
  'description',
  'skills',
  'school',
  'degree',
  'fieldOfStudy',
  'grade',
  'activities',
  'name',
  'organization',
  'issued',
  'expires',
  'credentialId',
  'credentialUrl',
  'skill',
  'language',
  'proficiency',
  'role',
  'cause',
  'publisher',
  'date',
  'url',
  'issuer',
  'number',
  'position',
  'websites',
  'address',
  'openToWork',
  'answer',
  'reply',
  'template',
  'post',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

export interface FieldRule {
  readonly name: FieldName;
  readonly kind: FieldKind;
  /** The most UTF-16 units the site takes; of a list, in one item. */
  readonly limit: number;
  /** A required field cannot be emptied, and a new entry cannot do without it. */
  readonly required: boolean;
  /** The codes of a `choice`. */
  readonly choices?: readonly string[];
  /** The most items of a `list`. */
  readonly most?: number;
}

type More = Partial<Omit<FieldRule, 'name' | 'kind'>>;

const rule =
  (kind: FieldKind, usual: number) =>
  (name: FieldName, more: More = {}): FieldRule => ({ name, kind, limit: usual, required: false, ...more });

export const line = rule('line', 100);
export const text = rule('text', 2000);
export const month = rule('month', 7);
export const check = rule('check', 3);
export const list = rule('list', 80);
export const choice = (name: FieldName, choices: readonly string[], more: More = {}): FieldRule => ({
  ...rule('choice', 40)(name, more),
  choices,
});
