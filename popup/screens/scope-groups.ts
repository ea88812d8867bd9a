import type { ScopeView } from '../../src/messages/views.ts';
import { PACKAGES, type PackageName, scopeOfPackage } from '../../src/profile/packages.ts';
import { AREA_NAMES, SECTIONS, type SectionName, type Verb } from '../../src/profile/sections.ts';

/** What is switched on, as `section verb`. */
export type Allowed = ReadonlySet<string>;
export const keyOf = (section: SectionName, verb: Verb): string => `${section} ${verb}`;

export const allOf = (asked: ScopeView): Allowed =>
  new Set(asked.flatMap(({ section, verbs }) => verbs.map((verb) => keyOf(section, verb))));

/** The asked scope, less what is switched off: never more. */
export const scopeOf = (asked: ScopeView, allowed: Allowed): ScopeView =>
  asked
    .map(({ section, verbs }) => ({ section, verbs: verbs.filter((verb) => allowed.has(keyOf(section, verb))) }))
    .filter(({ verbs }) => verbs.length > 0);

/** The package that asks for exactly this, when there is one. */
export function packageOf(asked: ScopeView): PackageName | undefined {
  const wanted = allOf(asked);
  return PACKAGES.find(({ sections }) => {
    const all = allOf(scopeOfPackage(sections));
    return all.size === wanted.size && [...all].every((key) => wanted.has(key));
  })?.name;
}

const WORDS: readonly SectionName[] = ['headline', 'intro', 'about'];
const HISTORY: readonly SectionName[] = ['experience', 'education', 'volunteering', 'projects'];

export const GROUPS = ['words', 'history', 'credentials', 'guided', 'beside'] as const;
export type Group = (typeof GROUPS)[number];

function groupOf(section: SectionName): Group {
  if (SECTIONS[section].elsewhere) return 'beside';
  if (SECTIONS[section].guided) return 'guided';
  if (WORDS.includes(section)) return 'words';
  return HISTORY.includes(section) ? 'history' : 'credentials';
}

/** What was asked, all of it, in groups that a person takes in at a glance. */
export const grouped = (asked: ScopeView): { readonly group: Group; readonly parts: ScopeView }[] =>
  GROUPS.map((group) => ({
    group,
    parts: AREA_NAMES.flatMap((name) => asked.filter(({ section }) => section === name)).filter(
      ({ section }) => groupOf(section) === group,
    ),
  })).filter(({ parts }) => parts.length > 0);
