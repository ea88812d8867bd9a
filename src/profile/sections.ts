import { LIMITS } from './limits.ts';

/** `line` is one line of text; `text` may hold line breaks. */
export type FieldKind = 'line' | 'text';

export interface FieldRule {
  readonly name: FieldName;
  readonly kind: FieldKind;
  /** The most UTF-16 units the site takes. */
  readonly limit: number;
  /** A required field cannot be emptied. */
  readonly required: boolean;
}

export interface SectionRule {
  /** What a grant may allow here. */
  readonly verbs: readonly Verb[];
  /** Whether a change names one entry of several (a position), or the section is one text. */
  readonly hasEntries: boolean;
  readonly fields: readonly FieldRule[];
}

export const SECTION_NAMES = ['headline', 'about', 'experience'] as const;
export type SectionName = (typeof SECTION_NAMES)[number];
export const VERBS = ['set', 'add', 'remove'] as const;
export type Verb = (typeof VERBS)[number];
export const FIELD_NAMES = ['headline', 'about', 'title', 'description'] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** The sections a delegate can be granted, in the order they are shown. */
export const SECTIONS: Readonly<Record<SectionName, SectionRule>> = {
  headline: {
    verbs: ['set'],
    hasEntries: false,
    fields: [{ name: 'headline', kind: 'line', limit: LIMITS.headline, required: true }],
  },
  about: {
    verbs: ['set'],
    hasEntries: false,
    fields: [{ name: 'about', kind: 'text', limit: LIMITS.about, required: false }],
  },
  experience: {
    verbs: ['set'],
    hasEntries: true,
    fields: [
      { name: 'title', kind: 'line', limit: LIMITS.positionTitle, required: true },
      { name: 'description', kind: 'text', limit: LIMITS.positionDescription, required: false },
    ],
  },
};

export const isSectionName = (name: string): name is SectionName => Object.hasOwn(SECTIONS, name);

export const fieldRule = (section: SectionName, field: string): FieldRule | undefined =>
  SECTIONS[section].fields.find((rule) => rule.name === field);
