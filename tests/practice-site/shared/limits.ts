/** Longest accepted value per form field, in UTF-16 units. */
export const LIMITS: Readonly<Record<string, number>> = {
  firstName: 20,
  lastName: 40,
  headline: 220,
  about: 2600,
  title: 100,
  company: 100,
  description: 2000,
  skill: 80,
};

/** Fields that may not be saved empty, per form. */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  intro: ['firstName', 'lastName', 'headline'],
  about: [],
  position: ['title', 'company'],
};
