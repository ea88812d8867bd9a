import { AREA_RULES, type Area, SECTIONS, type Verb } from './sections.ts';

export type PackageName = 'short' | 'career' | 'whole' | 'invitations';

/** What writers sell, as scopes: `package_<name>` names each for a reader. */
export const PACKAGES: readonly { readonly name: PackageName; readonly sections: readonly Area[] }[] = [
  { name: 'short', sections: ['headline', 'about'] },
  { name: 'career', sections: ['headline', 'about', 'experience', 'education', 'skills'] },
  { name: 'whole', sections: SECTIONS },
  // no writer's work but an assistant's: nothing of the profile is in it
  { name: 'invitations', sections: ['invitations'] },
];

/** What is asked for so often that it is offered before everything else. */
export const USUAL: readonly Area[] = ['headline', 'intro', 'about', 'experience', 'education', 'skills'];

/** A package's scope, with every verb its sections have. */
export const scopeOfPackage = (sections: readonly Area[]): { section: Area; verbs: Verb[] }[] =>
  sections.map((section) => ({ section, verbs: [...AREA_RULES[section].verbs] }));
