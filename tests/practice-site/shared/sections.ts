import type { PracticeEntry, PracticeProfile } from '../profile-types.ts';
import type { EntryForm } from './forms.ts';

/** Where the entries of a form stand: in the site's paths, and in the profile. */
export interface Section {
  /** As in `/details/<slug>/`. */
  slug: string;
  /** As in `/edit/forms/<kind>/new/`. */
  kind: string;
  list: keyof PracticeProfile;
  /** What the server calls the parts of a page that show it. */
  card: string;
  /** Id of the section's mark on a page of the classic front end. */
  anchor: string;
}

/** All sections of entries, in the order in which a profile shows them. */
export const SECTIONS: Readonly<Record<EntryForm, Section>> = {
  position: { slug: 'experience', kind: 'position', list: 'positions', card: 'Experience', anchor: 'experience' },
  education: { slug: 'education', kind: 'education', list: 'education', card: 'Education', anchor: 'education' },
  certification: {
    slug: 'certifications',
    kind: 'certification',
    list: 'certifications',
    card: 'Certification',
    anchor: 'licenses_and_certifications',
  },
  project: { slug: 'projects', kind: 'project', list: 'projects', card: 'Project', anchor: 'projects' },
  volunteering: {
    slug: 'volunteering-experiences',
    kind: 'volunteer-experience',
    list: 'volunteering',
    card: 'Volunteering',
    anchor: 'volunteering_experience',
  },
  skill: { slug: 'skills', kind: 'skill', list: 'skills', card: 'Skill', anchor: 'skills' },
  publication: {
    slug: 'publications',
    kind: 'publication',
    list: 'publications',
    card: 'Publication',
    anchor: 'publications',
  },
  course: { slug: 'courses', kind: 'course', list: 'courses', card: 'Course', anchor: 'courses' },
  honor: { slug: 'honors', kind: 'honor', list: 'honors', card: 'Honor', anchor: 'honors_and_awards' },
  language: { slug: 'languages', kind: 'language', list: 'languages', card: 'Language', anchor: 'languages' },
  organization: {
    slug: 'organizations',
    kind: 'organization',
    list: 'organizations',
    card: 'Organization',
    anchor: 'organizations',
  },
};

export const ENTRY_FORMS = Object.keys(SECTIONS) as EntryForm[];

export const entriesOf = (profile: PracticeProfile, form: EntryForm): PracticeEntry[] =>
  profile[SECTIONS[form].list] as PracticeEntry[];

export const entryOf = (profile: PracticeProfile, form: EntryForm, id: string): PracticeEntry | undefined =>
  entriesOf(profile, form).find((entry) => entry.id === id);
