import * as z from 'zod/mini';
import type { Invitation } from '../wire/invitation.ts';

const words = z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.minLength(1), z.maxLength(20));

/** One thing that must hold of an invitation. Words are looked for whole, whatever their case. */
export const conditionSchema = z.union([
  z.strictObject({ of: z.enum(['headline', 'note', 'name']), has: words }),
  z.strictObject({ of: z.enum(['headline', 'note', 'name']), lacks: words }),
  z.strictObject({ of: z.literal('mutual'), atLeast: z.int().check(z.gte(0), z.lte(1000)) }),
  z.strictObject({ of: z.literal('mutual'), atMost: z.int().check(z.gte(0), z.lte(1000)) }),
  z.strictObject({ of: z.literal('note'), written: z.boolean() }),
  z.strictObject({ of: z.literal('age'), atLeastDays: z.int().check(z.gte(0), z.lte(3650)) }),
]);
export type Condition = z.infer<typeof conditionSchema>;

/** `ask`: leave it to the owner. `template`: of a reply, which words. */
export const ruleSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  when: z.array(conditionSchema).check(z.minLength(1), z.maxLength(6)),
  decide: z.enum(['accept', 'ignore', 'reply', 'ask']),
  template: z.nullable(z.string().check(z.maxLength(80))),
});
export type Rule = z.infer<typeof ruleSchema>;
export const MOST_RULES = 50;

/** The first rule that fits, as a written policy is read: from the top. Undefined when none does. */
export const ruleFor = (invitation: Invitation, rules: readonly Rule[], now: number): Rule | undefined =>
  rules.find(({ when }) => when.every((condition) => ruleHolds(condition, invitation, now)));

/** Whether a condition holds; what is not known never does. `now` in ms. */
export function ruleHolds(condition: Condition, invitation: Invitation, now: number): boolean {
  if ('has' in condition) return hasAny(invitation[condition.of], condition.has);
  if ('lacks' in condition) return !hasAny(invitation[condition.of], condition.lacks);
  if ('written' in condition) return (invitation.note.trim() !== '') === condition.written;
  if ('atLeastDays' in condition)
    return invitation.sentAt !== null && now - invitation.sentAt * 1000 >= condition.atLeastDays * 86_400_000;
  if (invitation.mutual === null) return false;
  return 'atLeast' in condition ? invitation.mutual >= condition.atLeast : invitation.mutual <= condition.atMost;
}

const fold = (text: string): string =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()} `;

const hasAny = (text: string, wanted: readonly string[]): boolean => {
  const folded = fold(text);
  return wanted.some((word) => fold(word).trim() !== '' && folded.includes(fold(word)));
};
