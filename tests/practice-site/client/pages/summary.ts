import { type ChoiceName, CODES, type EntryForm } from '../../shared/forms.ts';
import type { PracticeEntry, PracticeMonth } from '../../types.ts';
import type { FormWords, Words } from '../words/words.ts';

/** An entry as it stands on the profile. */
export interface Summary {
  title: string;
  /** The line below: company and type, degree, proficiency. */
  subtitle: string;
  start: PracticeMonth | null;
  end: PracticeMonth | null;
  /** It has not ended; says "Present". */
  lasting: boolean;
  place: string;
  prose: string;
  skills: readonly string[];
}

type Held = string | string[] | boolean | PracticeMonth | null;

/** What the profile shows of an entry. `inGroup`: the company stands above several roles and not in each. */
export function summaryOf(form: EntryForm, entry: PracticeEntry, words: Words & FormWords, inGroup = false): Summary {
  const held: Record<string, Held> = { ...entry };
  const text = (field: string): string => (typeof held[field] === 'string' ? held[field] : '');
  const date = (...fields: string[]): PracticeMonth | null => fields.map((field) => held[field]).find(isMonth) ?? null;
  const choice = (field: string, name: ChoiceName): string =>
    words.options[name][(CODES[name] as readonly string[]).indexOf(text(field))] ?? '';
  const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');
  const subtitles: { [F in EntryForm]: string } = {
    position: joined(inGroup ? '' : text('company'), choice('employmentType', 'employmentTypes')),
    education: [text('degree'), text('fieldOfStudy')].filter((part) => part !== '').join(', '),
    certification: text('organization'),
    skill: '',
    language: choice('proficiency', 'proficiencies'),
    project: '',
    volunteering: text('organization'),
    publication: text('publisher'),
    honor: text('issuer'),
    course: text('number'),
    organization: text('position'),
  };
  return {
    title: text(TITLES[form]),
    subtitle: subtitles[form],
    start: date('start', 'issued', 'date'),
    end: date('end', 'expires'),
    lasting: form === 'position' ? held.end === null : held.current === true,
    place: joined(text('location'), choice('locationType', 'locationTypes'), choice('cause', 'causes')),
    prose: text('description'),
    skills: Array.isArray(held.skills) ? held.skills : [],
  };
}

/** Which field an entry is called by. */
const TITLES: Readonly<Record<EntryForm, string>> = {
  position: 'title',
  education: 'school',
  certification: 'name',
  skill: 'name',
  language: 'language',
  project: 'name',
  volunteering: 'role',
  publication: 'title',
  honor: 'title',
  course: 'name',
  organization: 'name',
};

const isMonth = (value: Held | undefined): value is PracticeMonth =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
