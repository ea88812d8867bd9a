/** What a typeahead offers. `note` is the second line, `id` what the site knows the thing by. */
export interface Suggestion {
  name: string;
  note?: string;
  id?: string;
}

/** Companies the typeahead knows; one name is the beginning of another, as it happens. */
const COMPANIES: readonly Suggestion[] = [
  { name: 'Borealis', note: 'Software Development • Copenhagen, Denmark', id: '501' },
  { name: 'Borealis Shipping', note: 'Maritime Transportation • Bergen, Norway', id: '502' },
  { name: 'Corvus & Sons', note: 'Wholesale • Aarhus, Denmark', id: '503' },
  { name: 'Green Yard', note: 'Landscaping Services • Kiel, Germany', id: '504' },
  { name: 'Northern Lights Travel', note: 'Travel Arrangements • Oslo, Norway', id: '505' },
  { name: 'Harbour Bakery', note: 'Retail • Aarhus, Denmark', id: '506' },
];

const named = (...names: string[]): readonly Suggestion[] => names.map((name) => ({ name }));

/** Everything the typeaheads know, by list. */
export const SUGGESTIONS = {
  companies: COMPANIES,
  industries: named(
    'Software Development',
    'Landscaping Services',
    'Retail',
    'Retail Art Supplies',
    'Wholesale',
    'Business Consulting and Services',
    'Writing and Editing',
  ),
  locations: named(
    'Copenhagen, Denmark',
    'Aarhus, Denmark',
    'Oslo, Norway',
    'Kiel, Germany',
    'London, United Kingdom',
    'London, Ontario, Canada',
  ),
  schools: named('Aarhus University', 'Boston University', 'Ribe Cathedral School', 'University of Oslo'),
  degrees: named('Bachelor’s', 'Bachelor of Arts', 'Master’s', 'Doctor of Philosophy'),
  studies: named('Business', 'Business Administration', 'Economics', 'History'),
  certificates: named('Certified Sales Leader', 'Microsoft certified network associate security'),
  organizations: named('Nordic Sales Academy', 'Microsoft', 'Red Cross'),
  skills: named(
    'Negotiation',
    'Key Account Management',
    'Sales',
    'Sales Management',
    'Public Speaking',
    'Salesforce',
    'Team Leadership',
    'Project Management',
    'Pricing Strategy',
  ),
  roles: named('Dog walker', 'Mentor', 'Treasurer'),
} as const satisfies Readonly<Record<string, readonly Suggestion[]>>;

export type SuggestionList = keyof typeof SUGGESTIONS;

const NAMESAKES: readonly Suggestion[] = [
  { name: '', note: 'Fisheries • Lima, Peru', id: '901' },
  { name: '', note: 'Funeral Services • Graz, Austria', id: '902' },
];

/**
 * What a list offers for a typed text. With namesakes, the company list begins with companies of exactly that name:
 * two, or one that stands in the place of the right one.
 */
export function suggestionsFor(list: SuggestionList, typed: string, namesake: false | 'one' | 'two'): Suggestion[] {
  const text = typed.trim();
  if (text === '') return [];
  const matches = SUGGESTIONS[list].filter(({ name }: Suggestion) => name.toLowerCase().includes(text.toLowerCase()));
  if (list !== 'companies' || !namesake) return matches;
  const others = matches.filter(({ name }) => name.toLowerCase() !== text.toLowerCase());
  const made = NAMESAKES.slice(0, namesake === 'one' ? 1 : 2).map((company) => ({ ...company, name: text }));
  return [...made, ...others];
}
