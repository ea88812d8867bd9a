/** A month of the calendar: `month` is 1-12. */
export interface PracticeMonth {
  month: number;
  year: number;
}

/** What all entries share: `id` is numeric text, as in the route of the entry's form. */
interface Entry {
  id: string;
}

/** One position on a profile; `end` is null for a current one. */
export interface PracticePosition extends Entry {
  title: string;
  company: string;
  /** The id of the linked company; empty when the name was typed freely. */
  companyId: string;
  location: string;
  /** Option value of the form's select, '' when nothing was chosen. So is `employmentType`. */
  locationType: string;
  start: PracticeMonth;
  end: PracticeMonth | null;
  description: string;
  employmentType: string;
  skills: string[];
}

export interface PracticeEducation extends Entry {
  school: string;
  degree: string;
  fieldOfStudy: string;
  start: PracticeMonth | null;
  end: PracticeMonth | null;
  grade: string;
  activities: string;
  description: string;
}

export interface PracticeCertification extends Entry {
  name: string;
  organization: string;
  issued: PracticeMonth | null;
  expires: PracticeMonth | null;
  credentialId: string;
  credentialUrl: string;
}

export interface PracticeSkill extends Entry {
  name: string;
}

export interface PracticeLanguageEntry extends Entry {
  language: string;
  /** Option value of the form's select, or ''. */
  proficiency: string;
}

/** Things that last: `current` says that there is no end yet. */
interface Lasting extends Entry {
  current: boolean;
  start: PracticeMonth | null;
  end: PracticeMonth | null;
  description: string;
}

export interface PracticeProject extends Lasting {
  name: string;
}

export interface PracticeVolunteering extends Lasting {
  organization: string;
  role: string;
  /** Option value of the form's select, or ''. */
  cause: string;
}

export interface PracticeOrganization extends Lasting {
  name: string;
  position: string;
}

export interface PracticePublication extends Entry {
  title: string;
  publisher: string;
  date: PracticeMonth | null;
  url: string;
  description: string;
}

export interface PracticeHonor extends Entry {
  title: string;
  issuer: string;
  date: PracticeMonth | null;
  description: string;
}

export interface PracticeCourse extends Entry {
  name: string;
  number: string;
}

export type PracticeEntry =
  | PracticePosition
  | PracticeEducation
  | PracticeCertification
  | PracticeSkill
  | PracticeLanguageEntry
  | PracticeProject
  | PracticeVolunteering
  | PracticePublication
  | PracticeHonor
  | PracticeCourse
  | PracticeOrganization;

/** Everything the practice server holds about one member. Paragraphs are separated by "\n". */
export interface PracticeProfile {
  vanity: string;
  firstName: string;
  lastName: string;
  /** '', 'she/her', 'he/him', 'they/them', or the member's own words. */
  pronouns: string;
  headline: string;
  about: string;
  /** At most five. */
  topSkills: string[];
  location: string;
  industry: string;
  positions: PracticePosition[];
  education: PracticeEducation[];
  certifications: PracticeCertification[];
  skills: PracticeSkill[];
  languages: PracticeLanguageEntry[];
  projects: PracticeProject[];
  volunteering: PracticeVolunteering[];
  publications: PracticePublication[];
  honors: PracticeHonor[];
  courses: PracticeCourse[];
  organizations: PracticeOrganization[];
}
