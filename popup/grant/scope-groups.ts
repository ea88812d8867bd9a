import type { ScopeView } from '../../src/grant/contract.ts';
import { PACKAGES, type PackageName, scopeOfPackage, USUAL } from '../../src/profile/packages.ts';
import { AREA_RULES, AREAS, type Area, areasIn, GROUPS, type Group, type Verb } from '../../src/profile/sections.ts';
import type { ClientView } from '../../src/rpc/app.ts';
import type { StringKey } from '../app/strings.ts';

/** What is switched on, as `section verb`. */
export type Allowed = ReadonlySet<string>;
export const scopeKey = (section: Area, verb: Verb): string => `${section} ${verb}`;

export const allOf = (asked: ScopeView): Allowed =>
  new Set(asked.flatMap(({ section, verbs }) => verbs.map((verb) => scopeKey(section, verb))));

/** The asked scope, less what is switched off: never more. */
export const scopeOf = (asked: ScopeView, allowed: Allowed): ScopeView =>
  asked
    .map(({ section, verbs }) => ({ section, verbs: verbs.filter((verb) => allowed.has(scopeKey(section, verb))) }))
    .filter(({ verbs }) => verbs.length > 0);

/** The package that asks for exactly this, when there is one. */
export function packageOf(asked: ScopeView): PackageName | undefined {
  const wanted = allOf(asked);
  return PACKAGES.find(({ sections }) => {
    const all = allOf(scopeOfPackage(sections));
    return all.size === wanted.size && [...all].every((key) => wanted.has(key));
  })?.name;
}

/** What was asked, all of it, in groups that a person takes in at a glance. */
export const grouped = (asked: ScopeView): { readonly group: Group; readonly parts: ScopeView }[] =>
  GROUPS.map((group) => ({
    group,
    parts: areasIn(group).flatMap((name) => asked.filter(({ section }) => section === name)),
  })).filter(({ parts }) => parts.length > 0);

const fold = (label: StringKey | undefined, ...groups: Group[]) => ({
  label,
  groups,
  areas: AREAS.filter((area) => groups.includes(AREA_RULES[area].group) && USUAL.includes(area) === !label),
});

/** How the same stands for whoever asks: what is asked for most lies open, the rest in folds, whole groups in each. */
export const FOLDS = [
  fold(undefined, ...GROUPS),
  fold('desk_scope_more', 'words', 'history', 'credentials'),
  fold('desk_scope_guided', 'guided'),
  fold('desk_scope_network', 'network'),
];

/** Whether the client's permission lets this be proposed there. */
export const mayPropose = (client: Pick<ClientView, 'scope'>, section: Area, verb: Verb): boolean =>
  client.scope.some((part) => part.section === section && part.verbs.includes(verb));
