import type { PracticeEntry, PracticeMonth } from '../profile-types.ts';
import { type EntryForm, FIELDS, type FormName } from './forms.ts';

/** The values of a form, by field: text as it is, a date as two codes, a list joined by "\n", a check as true or false. */
export type Values = Record<string, string>;

/** Anything an entry may hold. */
type Held = string | string[] | boolean | PracticeMonth | null;

const DATES: ReadonlySet<string> = new Set(['start', 'end', 'issued', 'expires', 'date']);
const LISTS: ReadonlySet<string> = new Set(['skills', 'topSkills']);

export const isDate = (field: string): boolean => DATES.has(field);
export const isList = (field: string): boolean => LISTS.has(field);
export const listIn = (value: string): string[] => value.split('\n').filter((line) => line !== '');

/** A skill's form calls its name "skill"; all else is stored under the field's own name. */
const heldAs = (form: FormName, field: string): string => (form === 'skill' && field === 'skill' ? 'name' : field);

/** The keys under which the values of a field are sent. */
export const keysOf = (field: string): string[] => (isDate(field) ? [`${field}Month`, `${field}Year`] : [field]);

/** What the form of an entry is filled with; of no entry, what a new one starts from. */
export function valuesOf(form: EntryForm, entry?: PracticeEntry): Values {
  const held: Record<string, Held> = { ...entry };
  const values: Values = form === 'position' ? { companyId: '' } : {};
  for (const field of FIELDS[form]) {
    const value = held[heldAs(form, field)] ?? '';
    if (isDate(field)) Object.assign(values, dateValues(field, value));
    else values[field] = Array.isArray(value) ? value.join('\n') : String(value);
  }
  if (form === 'position') {
    values.companyId = String(held.companyId ?? '');
    // a new one is taken to be the present one
    values.current = String(!entry || held.end === null);
    values.notifyNetwork = 'false';
  } else if ('current' in values) {
    values.current = String(held.current === true);
  }
  return values;
}

function dateValues(field: string, value: Held): Values {
  const date = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
  return {
    [`${field}Month`]: date ? String(date.month) : '',
    [`${field}Year`]: date ? String(date.year) : '',
  };
}

/** Puts sent values into an entry; what was not sent stays. */
export function putValues(form: EntryForm, entry: PracticeEntry, values: Values): void {
  const held: Record<string, Held> = {};
  for (const field of FIELDS[form]) {
    const value = values[field];
    if (isDate(field)) {
      if (values[`${field}Year`] !== undefined) held[field] = monthIn(values, field);
    } else if (value === undefined || field === 'notifyNetwork') continue;
    else if (isList(field)) held[field] = listIn(value);
    else if (field !== 'current') held[heldAs(form, field)] = value;
    else if (form !== 'position') held.current = value === 'true';
  }
  if (form === 'position' && values.companyId !== undefined) held.companyId = values.companyId;
  if (values.current === 'true') held.end = null;
  Object.assign(entry, held);
}

/** The month a date group says, or null when a half is missing. */
function monthIn(values: Values, field: string): PracticeMonth | null {
  const [month, year] = [values[`${field}Month`], values[`${field}Year`]];
  return month && year ? { month: Number(month), year: Number(year) } : null;
}
