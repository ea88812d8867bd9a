import type { PracticeProfile } from '../types.ts';

type Entries = Omit<
  PracticeProfile,
  | 'vanity'
  | 'firstName'
  | 'lastName'
  | 'pronouns'
  | 'headline'
  | 'about'
  | 'topSkills'
  | 'location'
  | 'industry'
  | 'positions'
>;

/** Sections nobody has filled in. */
export const noEntries = (): Entries => ({
  education: [],
  certifications: [],
  skills: [],
  languages: [],
  projects: [],
  volunteering: [],
  publications: [],
  honors: [],
  courses: [],
  organizations: [],
});

const SKILLS = ['Negotiation', 'Key Account Management', 'Sales', 'Public Speaking', 'Salesforce', 'Team Leadership'];

/** What Ann has besides positions; courses and organizations are empty, so that their pages lead to the profile. */
export const annsEntries = (): Entries => ({
  ...noEntries(),
  education: [
    {
      id: '3001',
      school: 'Aarhus University',
      degree: 'Bachelor’s',
      fieldOfStudy: 'Business',
      start: { month: 9, year: 2010 },
      end: { month: 6, year: 2013 },
      grade: '10',
      activities: 'Debating society',
      description: 'Thesis on bird feeders.\n\nA year in Lisbon.',
    },
    {
      id: '3002',
      school: 'Ribe Cathedral School',
      degree: '',
      fieldOfStudy: '',
      start: null,
      end: { month: 6, year: 2009 },
      grade: '',
      activities: '',
      description: '',
    },
  ],
  certifications: [
    {
      id: '4001',
      name: 'Certified Sales Leader',
      organization: 'Nordic Sales Academy',
      issued: { month: 5, year: 2020 },
      expires: null,
      credentialId: 'NSA-2020-117',
      credentialUrl: 'https://academy.example/117',
    },
  ],
  skills: SKILLS.map((name, index) => ({ id: String(5001 + index), name })),
  languages: [
    { id: '6001', language: 'Danish', proficiency: 'NATIVE_OR_BILINGUAL' },
    { id: '6002', language: 'German', proficiency: 'LIMITED_WORKING' },
  ],
  projects: [
    {
      id: '7001',
      name: 'Northern Route',
      description: 'A new sales region in two years.',
      current: false,
      start: { month: 2, year: 2020 },
      end: { month: 3, year: 2022 },
    },
  ],
  volunteering: [
    {
      id: '7501',
      organization: 'Harbour Shelter',
      role: 'Dog walker',
      cause: 'animalRights',
      current: true,
      start: { month: 4, year: 2018 },
      end: null,
      description: 'Sundays, whatever the weather.',
    },
  ],
  publications: [
    {
      id: '8001',
      title: 'Selling to Gardeners',
      publisher: 'Garden Gazette',
      date: { month: 11, year: 2016 },
      url: 'https://gazette.example/selling',
      description: 'What a garden centre wants to hear.',
    },
  ],
  honors: [
    {
      id: '8501',
      title: 'Best of the Region',
      issuer: 'Corvus & Sons',
      date: { month: 12, year: 2017 },
      description: '',
    },
  ],
});
