import * as z from 'zod/mini';
import { FIELD_NAMES } from '../profile/sections.ts';
import { REFUSAL_CODES } from '../refusal-codes.ts';

/** `applied` only for what was read back; `by-hand` is the owner's word alone; `unknown` when the page could not tell. */
export const OUTCOMES = [
  'pending',
  'approved',
  'applied',
  'by-hand',
  'unknown',
  'rejected',
  'asked',
  'failed',
  'conflict',
  'superseded',
  'withdrawn',
  'lapsed',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of one change: a line of the receipt. */
export const outcomeSchema = z.strictObject({
  set: z.string().check(z.maxLength(36)),
  rev: z.int(),
  change: z.string().check(z.maxLength(80)),
  outcome: z.enum(OUTCOMES),
  at: z.int(),
  comment: z.string().check(z.maxLength(2000)),
  reason: z.optional(z.enum(REFUSAL_CODES)),
  /** The texts that went in, when the owner approved with an edit. */
  edited: z.optional(
    z
      .array(z.strictObject({ name: z.enum(FIELD_NAMES), text: z.string().check(z.maxLength(10_000)) }))
      .check(z.maxLength(20)),
  ),
});

export type OutcomeLine = z.infer<typeof outcomeSchema>;
