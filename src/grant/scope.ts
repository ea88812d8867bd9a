import { isNever } from '../profile/never.ts';
import { AREA_RULES, type Area, isArea, type Verb } from '../profile/sections.ts';
import { isRefusal, type Refusal, refuse } from '../refusals.ts';
import type { AuthorizationDetails } from '../wire/claims.ts';

/** What a grant allows: sections × verbs. */
export type Scope = readonly { readonly section: Area; readonly verbs: readonly Verb[] }[];

export const toDetails = (scope: Scope): AuthorizationDetails =>
  scope.map(({ section, verbs }) => ({ type: 'countersign-section', section, actions: [...verbs] }));

/** The scope a package claims, or the first section or verb in it that we do not know. */
export function scopeFrom(details: AuthorizationDetails): Scope | Refusal {
  const scope: { section: Area; verbs: Verb[] }[] = [];
  for (const { section, actions } of details) {
    if (isNever(section)) return refuse('never-granted', section);
    if (!isArea(section) || scope.some((known) => known.section === section)) return refuse('unknown-section', section);
    const verbs = AREA_RULES[section].verbs.filter((verb) => actions.includes(verb));
    if (verbs.length !== actions.length) return refuse('unknown-section', section);
    scope.push({ section, verbs });
  }
  return scope;
}

export const covers = (scope: Scope, section: Area, verb: Verb): boolean =>
  scope.some((part) => part.section === section && part.verbs.includes(verb));

/** True when `inner` allows nothing that `outer` does not. */
export const isWithin = (inner: Scope, outer: Scope): boolean =>
  inner.every(({ section, verbs }) => verbs.every((verb) => covers(outer, section, verb)));

/** True for a scope the other side will take: each section once, each with verbs it has. */
export const isClean = (scope: Scope): boolean =>
  scope.every(({ verbs }) => verbs.length > 0) && !isRefusal(scopeFrom(toDetails(scope)));
