import * as z from 'zod/mini';
import { isNever } from '../profile/never.ts';
import { AREA_RULES, type Area, isArea, VERBS, type Verb } from '../profile/sections.ts';
import { isRefusal, type Refusal, refuse } from '../refusals.ts';

/** What a grant allows: sections × verbs. */
export type Scope = readonly { readonly section: Area; readonly verbs: readonly Verb[] }[];

/** RFC 9396: one object per section; sections and verbs are strings here so that an unknown one has its own refusal. */
export const authorizationDetailsSchema = z
  .array(
    z.strictObject({
      type: z.literal('countersign-section'),
      section: z.string().check(z.maxLength(40)),
      actions: z.array(z.string().check(z.maxLength(20))).check(z.minLength(1), z.maxLength(VERBS.length)),
    }),
  )
  .check(z.minLength(1), z.maxLength(40));

export type AuthorizationDetails = z.infer<typeof authorizationDetailsSchema>;

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
