import type { PracticeProfile } from '../types.ts';
import { annsEntries, noEntries } from './seed-entries.ts';

/** Ann Lee, the client of every story. */
export function annLee(): PracticeProfile {
  return {
    vanity: 'ann-lee',
    firstName: 'Ann',
    lastName: 'Lee',
    pronouns: 'she/her',
    headline: 'Sales at Borealis | I sell things',
    about: 'I sell things.\n\nI like people.',
    topSkills: ['Negotiation', 'Key Account Management'],
    location: 'Copenhagen, Denmark',
    industry: 'Software Development',
    positions: [
      {
        id: '1001',
        title: 'Head of Sales',
        company: 'Borealis',
        companyId: '501',
        location: 'Copenhagen, Denmark',
        start: { month: 3, year: 2019 },
        end: null,
        description: 'Managing the sales team.\nDoing deals.',
        employmentType: '12',
        locationType: '1',
        skills: ['Negotiation'],
      },
      {
        id: '1002',
        title: 'Sales Rep',
        company: 'Corvus & Sons',
        companyId: '',
        location: 'Aarhus, Denmark',
        start: { month: 1, year: 2015 },
        end: { month: 2, year: 2019 },
        description: 'Sold bird feeders to garden centres.\n\nBest of the region in 2017.',
        employmentType: '12',
        locationType: '',
        skills: [],
      },
      {
        id: '1003',
        title: 'Sales Trainee',
        company: 'Borealis',
        companyId: '501',
        location: 'Copenhagen, Denmark',
        start: { month: 6, year: 2013 },
        end: { month: 12, year: 2014 },
        description: 'Cold calls, trade fairs and a lot of coffee.',
        employmentType: '18',
        locationType: '',
        skills: [],
      },
    ],
    ...annsEntries(),
  };
}

/** Somebody else with an account, for the stories in which the wrong person is signed in. */
export function maxOther(): PracticeProfile {
  return {
    vanity: 'max-other',
    firstName: 'Max',
    lastName: 'Other',
    pronouns: '',
    headline: 'Gardener',
    about: 'I grow things.',
    topSkills: [],
    location: 'Kiel, Germany',
    industry: 'Landscaping Services',
    positions: [
      {
        id: '2001',
        title: 'Gardener',
        company: 'Green Yard',
        companyId: '504',
        location: 'Kiel, Germany',
        start: { month: 4, year: 2012 },
        end: null,
        description: 'Trees, hedges, lawns.',
        employmentType: '3',
        locationType: '',
        skills: [],
      },
    ],
    ...noEntries(),
  };
}

/** A profile with nothing on it but name and headline. */
export function stranger(vanity: string, name: string, headline: string): PracticeProfile {
  const [firstName = '', ...rest] = name.split(' ');
  return {
    ...maxOther(),
    vanity,
    firstName,
    lastName: rest.join(' '),
    headline,
    about: '',
    location: '',
    positions: [],
  };
}
