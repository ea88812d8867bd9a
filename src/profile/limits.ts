/**
 * How much text the site takes, in UTF-16 units. No official table exists; these are third-party figures as known on
 * `LIMITS_AS_OF`. A wrong one costs a refusal at drafting, never a wrong edit: the fill is read back.
 */
export const LIMITS_AS_OF = '2026-11-23';

export const LIMITS = {
  headline: 220,
  about: 2600,
  positionTitle: 100,
  description: 2000,
  company: 100,
  skill: 80,
  /** Skills on the whole profile, in one position, and at the top of About. */
  skills: 100,
  skillsInPosition: 5,
  topSkills: 5,
  location: 100,
  industry: 100,
  school: 100,
  degree: 100,
  grade: 80,
  activities: 500,
  educationDescription: 1000,
  url: 2048,
  name: 255,
  number: 80,
  address: 100,
  message: 8000,
  post: 3000,
} as const;

/** How much of About a visitor sees before "see more": UTF-16 units, and line breaks counted as lines. */
export const ABOUT_FOLD = { units: 300, lines: 3 } as const;
