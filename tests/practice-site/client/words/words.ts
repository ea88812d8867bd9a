import type { PracticeLanguage } from '../../types.ts';
import { danish } from './da.ts';
import { german } from './de.ts';
import { english } from './en.ts';

/** Every label of the site. A star marks a required field and is part of the label's text. */
export interface Words {
  save: string;
  dismiss: string;
  loading: string;
  saveFailed: string;
  editIntro: string;
  editAbout: string;
  editPosition: string;
  firstName: string;
  lastName: string;
  headline: string;
  industry: string;
  location: string;
  about: string;
  topSkills: string;
  skill: string;
  experience: string;
  allExperience: string;
  title: string;
  employmentType: string;
  /** In the order of `EMPLOYMENT_TYPES`. */
  employmentTypes: readonly string[];
  company: string;
  current: string;
  startDate: string;
  endDate: string;
  month: string;
  year: string;
  present: string;
  description: string;
  addSkill: string;
  notifyNetwork: string;
  pleaseSelect: string;
  discardTitle: string;
  discardText: string;
  keepEditing: string;
  discard: string;
  positionSaved: string;
}

/** Option values of the employment type, as in the form's native select. */
export const EMPLOYMENT_TYPES: readonly string[] = ['12', '11', '3', '20', '2', '18', '19', '21'];

const WORDS: Readonly<Record<PracticeLanguage, Words>> = { en: english, de: german, da: danish };

export const wordsIn = (language: PracticeLanguage): Words => WORDS[language];
