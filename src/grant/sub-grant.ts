import { type Refusal, refuse } from '../refusals.ts';
import { type GrantLife, type GrantTerms, grantRefusal, grantStatus } from './grant.ts';
import { isWithin } from './scope.ts';

/** Whether a part of a grant may be passed on: 1 once, 0 not. */
export type Depth = 0 | 1;

/** Everything on which a part that is passed on is measured. */
export interface SubGrantTerms extends GrantTerms {
  readonly depth: Depth;
  /** The hash of the clause; empty when there is none. */
  readonly agreement: string;
  readonly vanity: string;
}

/** Why `part` may not be passed on from `whole`, or undefined when it is as narrow on every axis and goes no further. */
export function subGrantRefusal(part: SubGrantTerms, whole: SubGrantTerms): Refusal | undefined {
  if (whole.depth === 0 || part.depth !== 0) return refuse('not-passed-on');
  const axes: Readonly<Record<string, boolean>> = {
    profile: part.vanity === whole.vanity,
    agreement: part.agreement === whole.agreement,
    scope: isWithin(part.scope, whole.scope),
    start: part.from >= whole.from,
    end: part.to > part.from && part.to <= whole.to,
    changes: part.maxChanges <= whole.maxChanges,
  };
  const wider = Object.keys(axes).find((axis) => !axes[axis]);
  return wider === undefined ? undefined : refuse('wider-than-given', wider);
}

type Link = GrantTerms & GrantLife & { readonly depth: Depth };

/**
 * Why a chain of grants, nearest first, does not carry something at this moment: every one of them must, and whatever
 * stands above must still allow to be passed on.
 */
export function chainRefusal(
  chain: readonly Link[],
  now: number,
  wanted: Parameters<typeof grantRefusal>[3],
  more = 0,
): Refusal | undefined {
  for (const link of chain) {
    const refusal = grantRefusal(link, link, now, wanted, more);
    if (refusal) return refusal;
  }
  return chain.slice(1).some(({ depth }) => depth === 0) ? refuse('not-passed-on') : undefined;
}

/** Where a chain stands: the first of its grants that is not active says. */
export const chainStatus = (chain: readonly Link[], now: number) =>
  chain.map((link) => grantStatus(link, link, now)).find((status) => status !== 'active') ?? 'active';
