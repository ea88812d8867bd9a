import { SECTION_NAMES, SECTIONS, type SectionName, type Verb } from './sections.ts';

export type PackageName = 'short' | 'career' | 'whole' | 'invitations';

/** What writers sell, as scopes: `package_<name>` names each for a reader. */
export const PACKAGES: readonly { readonly name: PackageName; readonly sections: readonly SectionName[] }[] = [
  { name: 'short', sections: ['headline', 'about'] },
  { name: 'career', sections: ['headline', 'about', 'experience', 'education', 'skills'] },
  { name: 'whole', sections: SECTION_NAMES },
  // no writer's work but an assistant's: nothing of the profile is in it
  { name: 'invitations', sections: ['invitations'] },
];

/** A package's scope, with every verb its sections have. */
export const scopeOfPackage = (sections: readonly SectionName[]): { section: SectionName; verbs: Verb[] }[] =>
  sections.map((section) => ({ section, verbs: [...SECTIONS[section].verbs] }));
