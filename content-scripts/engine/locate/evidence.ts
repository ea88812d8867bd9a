import type { EVIDENCE } from '../../../src/site/report.ts';
import type { StepEvidence as Known } from '../forms/form.ts';
import { nameOf, placeholderOf } from './names.ts';
import { says } from './words.ts';

export type Evidence = (typeof EVIDENCE)[number];

/** How much each piece of evidence weighs; one piece is enough when no other control has as much. */
const WEIGHT: Readonly<Record<Evidence, number>> = { value: 4, name: 4, group: 4, placeholder: 3, id: 3, options: 2 };

export const weightOf = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, piece) => sum + WEIGHT[piece], 0);

/** What the words around a control say of it. */
export function wordsAbout(known: Known, element: Element): Evidence[] {
  const found: Evidence[] = [];
  if (says(known.labels, nameOf(element))) found.push('name');
  if (says(known.placeholders, placeholderOf(element))) found.push('placeholder');
  if ((known.ids ?? []).some((id) => id.test(element.id))) found.push('id');
  return found;
}

export interface Candidate<T> {
  readonly found: T;
  readonly evidence: readonly Evidence[];
}

/**
 * The one candidate with the most evidence, null when none has any, `ambiguous` when nobody should guess: two that weigh the
 * same, or that bear the same name, whatever they hold; or one that is named right while another holds the right value,
 * for then one of the two facts is wrong.
 */
export function clearWinner<T>(candidates: readonly Candidate<T>[]): Candidate<T> | null | 'ambiguous' {
  const [first, second] = candidates
    .filter(({ evidence }) => evidence.length > 0)
    .sort((a, b) => weightOf(b.evidence) - weightOf(a.evidence));
  if (first === undefined) return null;
  if (second === undefined) return first;
  const valueElsewhere = second.evidence.includes('value') && !first.evidence.includes('value');
  const isTwice = candidates.filter(isNamed).length > 1;
  return weightOf(second.evidence) === weightOf(first.evidence) || valueElsewhere || isTwice ? 'ambiguous' : first;
}

const isNamed = ({ evidence }: Candidate<unknown>): boolean => evidence.includes('name') || evidence.includes('group');
