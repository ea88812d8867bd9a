import type { PracticeEntry } from '../profile-types.ts';
import type { EntryForm } from '../shared/forms.ts';

/** An entry of which nothing is known yet. */
export function blankEntry(form: EntryForm, id: string): PracticeEntry {
  const lasting = { current: false, start: null, end: null, description: '' };
  const blanks: { [F in EntryForm]: PracticeEntry } = {
    position: {
      id,
      title: '',
      company: '',
      companyId: '',
      location: '',
      locationType: '',
      start: { month: 1, year: 1970 },
      end: null,
      description: '',
      employmentType: '',
      skills: [],
    },
    education: {
      id,
      school: '',
      degree: '',
      fieldOfStudy: '',
      start: null,
      end: null,
      grade: '',
      activities: '',
      description: '',
    },
    certification: {
      id,
      name: '',
      organization: '',
      issued: null,
      expires: null,
      credentialId: '',
      credentialUrl: '',
    },
    skill: { id, name: '' },
    language: { id, language: '', proficiency: '' },
    project: { id, name: '', ...lasting },
    volunteering: { id, organization: '', role: '', cause: '', ...lasting },
    publication: { id, title: '', publisher: '', date: null, url: '', description: '' },
    honor: { id, title: '', issuer: '', date: null, description: '' },
    course: { id, name: '', number: '' },
    organization: { id, name: '', position: '', ...lasting },
  };
  return blanks[form];
}
