import type { ChoiceName, EntryForm, FieldOf, FormName } from '../../shared/forms.ts';
import type { PracticeLanguage } from '../../types.ts';
import { danish } from './da.ts';
import { danishForms } from './da-forms.ts';
import { german } from './de.ts';
import { germanForms } from './de-forms.ts';
import { english } from './en.ts';
import { englishForms } from './en-forms.ts';
import { spanish } from './es.ts';
import { spanishForms } from './es-forms.ts';
import { french } from './fr.ts';
import { frenchForms } from './fr-forms.ts';

/** What is said around the entries of one kind. */
export interface EntryWords {
  /** Heading of the section and of its details page. */
  section: string;
  add: string;
  edit: string;
  /** The button that deletes the entry from within its form. */
  remove: string;
}

/** The words around the forms: pages, buttons, dialogs. `{…}` stands for a name that is put in. */
export interface Words {
  save: string;
  dismiss: string;
  loading: string;
  saveFailed: string;
  /** Said when a required field is empty. */
  incomplete: string;
  editIntro: string;
  editAbout: string;
  showAll: string;
  month: string;
  year: string;
  present: string;
  pleaseSelect: string;
  customPronouns: string;
  /** The button that shows the input for one more skill. */
  addSkill: string;
  /** Label of that input. */
  skillToAdd: string;
  removeSkill: string;
  discardTitle: string;
  discardText: string;
  keepEditing: string;
  discard: string;
  deleteTitle: string;
  deleteText: string;
  delete: string;
  saved: Readonly<Record<'position' | 'education' | 'certification', string>>;
  verify: string;
  verifyEmail: string;
  entries: Readonly<Record<EntryForm, EntryWords>>;
}

/** The words inside the forms. A star marks a required field and is part of the label's text. */
export interface FormWords {
  labels: { readonly [F in FormName]: Readonly<Record<FieldOf<F>, string>> };
  /** Placeholders, by form and field joined by a dot. */
  examples: Readonly<Record<ExampleOf, string>>;
  /** Texts of the selects' options, in the order of `CODES`. */
  options: Readonly<Record<ChoiceName, readonly string[]>>;
}

export type ExampleOf =
  | 'position.title'
  | 'position.company'
  | 'position.location'
  | 'education.school'
  | 'education.degree'
  | 'education.fieldOfStudy'
  | 'certification.name'
  | 'certification.organization'
  | 'skill.skill';

/** All words of the site, by language. Plain data: nothing here needs a browser. */
export const WORDS: Readonly<Record<PracticeLanguage, Words & FormWords>> = {
  en: { ...english, ...englishForms },
  de: { ...german, ...germanForms },
  da: { ...danish, ...danishForms },
  fr: { ...french, ...frenchForms },
  es: { ...spanish, ...spanishForms },
};

export const wordsIn = (language: PracticeLanguage): Words & FormWords => WORDS[language];
