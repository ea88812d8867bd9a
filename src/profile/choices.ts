/** Our own codes for what the site offers in its selects; the form files say which option is which. */

export const EMPLOYMENT_TYPES = [
  'full-time',
  'part-time',
  'self-employed',
  'freelance',
  'contract',
  'internship',
  'apprenticeship',
  'seasonal',
] as const;

export const LOCATION_TYPES = ['on-site', 'hybrid', 'remote'] as const;

export const PRONOUNS = ['she-her', 'he-him', 'they-them'] as const;

export const PROFICIENCIES = [
  'elementary',
  'limited-working',
  'professional-working',
  'full-professional',
  'native',
] as const;

export const CAUSES = [
  'animal-welfare',
  'arts-and-culture',
  'children',
  'civil-rights',
  'economic-empowerment',
  'education',
  'environment',
  'health',
  'human-rights',
  'disaster-relief',
  'politics',
  'poverty-alleviation',
  'science-and-technology',
  'social-services',
  'veteran-support',
] as const;

/** What can be said to an invitation. */
export const ANSWERS = ['accept', 'ignore'] as const;

/** Every code of every choice, each once: `choice_<code_>` names it for a reader. */
export const CHOICES = [
  ...EMPLOYMENT_TYPES,
  ...LOCATION_TYPES,
  ...PRONOUNS,
  ...PROFICIENCIES,
  ...CAUSES,
  ...ANSWERS,
] as const;
export type Choice = (typeof CHOICES)[number];
