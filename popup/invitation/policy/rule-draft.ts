import type { Condition, Rule } from '../../../src/invitation/rules.ts';

/** Every kind of condition, under one name each, and what is asked for it. */
export const CONDITIONS = {
  headlineHas: 'words',
  headlineLacks: 'words',
  noteHas: 'words',
  noteLacks: 'words',
  nameHas: 'words',
  nameLacks: 'words',
  mutualLeast: 'number',
  mutualMost: 'number',
  noteWritten: 'nothing',
  noteNone: 'nothing',
  olderThan: 'number',
} as const;
export type ConditionKind = keyof typeof CONDITIONS;
export const CONDITION_KINDS = Object.keys(CONDITIONS) as ConditionKind[];
export const MOST_CONDITIONS = 6;

/** A condition while it is written: the words or the number as they were typed. */
export interface ConditionDraft {
  /** Tells it from the others of its rule while they are written. */
  readonly key: string;
  readonly kind: ConditionKind;
  readonly value: string;
}

const most = { mutualLeast: 1000, mutualMost: 1000, olderThan: 3650 } as const;

/** What is meant; undefined as long as something is missing or too much. */
export function conditionOf({ kind, value }: Omit<ConditionDraft, 'key'>): Condition | undefined {
  if (kind === 'noteWritten' || kind === 'noteNone') return { of: 'note', written: kind === 'noteWritten' };
  if (kind === 'mutualLeast' || kind === 'mutualMost' || kind === 'olderThan') {
    const number = Number(value);
    if (value.trim() === '' || !Number.isInteger(number) || number < 0 || number > most[kind]) return undefined;
    if (kind === 'olderThan') return { of: 'age', atLeastDays: number };
    return kind === 'mutualLeast' ? { of: 'mutual', atLeast: number } : { of: 'mutual', atMost: number };
  }
  const words = value
    .split(/[,;\n]/u)
    .map((word) => word.trim())
    .filter(Boolean);
  if (words.length === 0 || words.length > 20 || words.some((word) => word.length > 80)) return undefined;
  const of = kind.startsWith('headline') ? 'headline' : kind.startsWith('note') ? 'note' : 'name';
  return kind.endsWith('Has') ? { of, has: words } : { of, lacks: words };
}

type Typed = Omit<ConditionDraft, 'key'>;

export const draftOfCondition = (condition: Condition): ConditionDraft => ({
  key: crypto.randomUUID(),
  ...typedOf(condition),
});

export function typedOf(condition: Condition): Typed {
  if ('has' in condition) return { kind: `${condition.of}Has`, value: condition.has.join(', ') };
  if ('lacks' in condition) return { kind: `${condition.of}Lacks`, value: condition.lacks.join(', ') };
  if ('written' in condition) return { kind: condition.written ? 'noteWritten' : 'noteNone', value: '' };
  if ('atLeastDays' in condition) return { kind: 'olderThan', value: String(condition.atLeastDays) };
  if ('atLeast' in condition) return { kind: 'mutualLeast', value: String(condition.atLeast) };
  return { kind: 'mutualMost', value: String(condition.atMost) };
}

export interface RuleDraft extends Pick<Rule, 'id' | 'decide' | 'template'> {
  readonly when: readonly ConditionDraft[];
}

/** A rule that can be kept; undefined as long as a condition or the template of its reply is missing. */
export function ruleOf({ id, decide, template, when }: RuleDraft, templates: readonly string[]): Rule | undefined {
  const conditions = when.map(conditionOf);
  const known = conditions.filter((each) => each !== undefined);
  if (known.length === 0 || known.length < conditions.length) return undefined;
  if (decide !== 'reply') return { id, decide, template: null, when: known };
  return template !== null && templates.includes(template) ? { id, decide, template, when: known } : undefined;
}
