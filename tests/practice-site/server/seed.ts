import type { PracticeProfile } from '../types.ts';

/** Ann Lee, the client of every story. */
export function annLee(): PracticeProfile {
  return {
    vanity: 'ann-lee',
    firstName: 'Ann',
    lastName: 'Lee',
    headline: 'Sales at Borealis | I sell things',
    about: 'I sell things.\n\nI like people.',
    location: 'Copenhagen, Denmark',
    industry: 'Software Development',
    positions: [
      {
        id: '1001',
        title: 'Head of Sales',
        company: 'Borealis',
        location: 'Copenhagen, Denmark',
        start: { month: 3, year: 2019 },
        end: null,
        description: 'Managing the sales team.\nDoing deals.',
        employmentType: '12',
      },
      {
        id: '1002',
        title: 'Sales Rep',
        company: 'Corvus & Sons',
        location: 'Aarhus, Denmark',
        start: { month: 1, year: 2015 },
        end: { month: 2, year: 2019 },
        description: 'Sold bird feeders to garden centres.\n\nBest of the region in 2017.',
        employmentType: '12',
      },
      {
        id: '1003',
        title: 'Sales Trainee',
        company: 'Borealis',
        location: 'Copenhagen, Denmark',
        start: { month: 6, year: 2013 },
        end: { month: 12, year: 2014 },
        description: 'Cold calls, trade fairs and a lot of coffee.',
        employmentType: '18',
      },
    ],
  };
}

/** Somebody else with an account, for the stories in which the wrong person is signed in. */
export function maxOther(): PracticeProfile {
  return {
    vanity: 'max-other',
    firstName: 'Max',
    lastName: 'Other',
    headline: 'Gardener',
    about: 'I grow things.',
    location: 'Kiel, Germany',
    industry: 'Landscaping Services',
    positions: [
      {
        id: '2001',
        title: 'Gardener',
        company: 'Green Yard',
        location: 'Kiel, Germany',
        start: { month: 4, year: 2012 },
        end: null,
        description: 'Trees, hedges, lawns.',
        employmentType: '3',
      },
    ],
  };
}
