/**
 * How much text the site takes, in UTF-16 units. No official table exists; these are third-party figures as known on
 * `LIMITS_AS_OF`. A wrong one costs a refusal at drafting, never a wrong edit: the fill is read back.
 */
export const LIMITS_AS_OF = '2026-11-23';

export const LIMITS = {
  headline: 220,
  about: 2600,
  positionTitle: 100,
  positionDescription: 2000,
} as const;

/** How much of About a visitor sees before "see more": UTF-16 units, and line breaks counted as lines. */
export const ABOUT_FOLD = { units: 300, lines: 3 } as const;
