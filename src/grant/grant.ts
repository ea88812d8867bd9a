import type { Area, Verb } from '../profile/sections.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { covers, type Scope } from './scope.ts';

export const GRANT_STATUSES = ['active', 'paused', 'expired', 'revoked', 'not-yet'] as const;
export type GrantStatus = (typeof GRANT_STATUSES)[number];

/** `asked`: the request is out and unanswered; `refused`: the client said no. */
export const CLIENT_STATUSES = ['asked', 'refused', ...GRANT_STATUSES] as const;

export const APPLY_MODES = ['copy', 'fill', 'fill-and-save'] as const;
export type ApplyMode = (typeof APPLY_MODES)[number];

/** Why the owner staged something here: to undo, to restore a snapshot, or an assisted edit by somebody at this computer. */
export const LOCAL_REASONS = ['undo', 'back', 'together'] as const;
export type LocalReason = (typeof LOCAL_REASONS)[number];

export const ROLES = ['owner', 'delegate', 'both'] as const;
export type Role = (typeof ROLES)[number];

/** What was signed. Times in ms; `to` is the first moment at which nothing is allowed any more. */
export interface GrantTerms {
  readonly scope: Scope;
  readonly from: number;
  readonly to: number;
  readonly maxChanges: number;
}

/** What happened to it since, on this device alone. */
export interface GrantLife {
  readonly revokedAt: number | null;
  /** Set once when the end was seen, so that a clock moved back cannot revive it. */
  readonly endedAt: number | null;
  readonly paused: boolean;
  /** Changes received under it, every revision counted. */
  readonly used: number;
}

export function grantStatus(terms: GrantTerms, life: GrantLife, now: number): GrantStatus {
  if (life.revokedAt !== null) return 'revoked';
  if (life.endedAt !== null || now >= terms.to) return 'expired';
  if (now < terms.from) return 'not-yet';
  return life.paused ? 'paused' : 'active';
}

const REASONS = {
  revoked: 'grant-revoked',
  expired: 'grant-expired',
  'not-yet': 'grant-not-yet',
  paused: 'grant-paused',
} as const;

/**
 * Why a grant does not carry something at this moment, or undefined when it does. Asked when a change arrives, when it
 * is approved and right before it is filled. `more`: how many changes would be added to those used.
 */
export function grantRefusal(
  terms: GrantTerms,
  life: GrantLife,
  now: number,
  wanted: readonly { readonly section: Area; readonly verb: Verb }[],
  more = 0,
): Refusal | undefined {
  const status = grantStatus(terms, life, now);
  if (status !== 'active') return refuse(REASONS[status]);
  const outside = wanted.find(({ section, verb }) => !covers(terms.scope, section, verb));
  if (outside) return refuse('out-of-scope', outside.section);
  if (life.used + more > terms.maxChanges) return refuse('over-budget', String(terms.maxChanges));
  return undefined;
}
