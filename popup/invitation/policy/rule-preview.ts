import type { QueueItem } from '../../../src/invitation/contract.ts';
import { type Rule, ruleFor } from '../../../src/invitation/rules.ts';
import { decideAll, mayDecide, type Put, type ReplyWords } from '../triage/puts.ts';
import { isUndecidedItem } from '../triage/shown.ts';

/** What one rule would decide. `open`: its template cannot be filled for these, so that they stay undecided. */
export interface Fits {
  readonly rule: Rule;
  readonly puts: readonly Put[];
  readonly decided: readonly QueueItem[];
  readonly open: readonly QueueItem[];
}

export interface Preview {
  readonly rules: readonly Fits[];
  /** No rule says anything about these. */
  readonly none: readonly QueueItem[];
  readonly puts: readonly Put[];
}

/** What the rules would make of all that is undecided. `now` in ms. */
export function previewOf(
  items: readonly QueueItem[],
  rules: readonly Rule[],
  templates: readonly ReplyWords[],
  ownerName: string,
  now: number,
): Preview {
  const groups = new Map<string, QueueItem[]>(rules.map(({ id }) => [id, []]));
  const none: QueueItem[] = [];
  for (const item of items) {
    if (!isUndecidedItem(item) || !mayDecide(item)) continue;
    const rule = ruleFor(item.invitation, rules, now);
    (rule ? (groups.get(rule.id) ?? none) : none).push(item);
  }
  const fits = rules.map((rule): Fits => {
    const group = groups.get(rule.id) ?? [];
    const words = templates.find(({ id }) => id === rule.template);
    const { puts, open } = decideAll(group, rule.decide, words, ownerName);
    return { rule, puts, open, decided: group.filter((item) => !open.includes(item)) };
  });
  return { rules: fits, none, puts: fits.flatMap(({ puts }) => puts) };
}

/** The same rules with one of them a place higher or lower. */
export function moved(rules: readonly Rule[], id: string, by: -1 | 1): Rule[] {
  const at = rules.findIndex((rule) => rule.id === id);
  const [rule, other] = [rules[at], rules[at + by]];
  if (!rule || !other) return [...rules];
  return rules.map((each) => (each === rule ? other : each === other ? rule : each));
}
