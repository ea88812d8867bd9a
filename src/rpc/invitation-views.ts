import * as z from 'zod/mini';
import { CHANGE_STATES } from '../change/states.ts';
import { DECISIONS, QUEUE_STATES, TIERS } from '../invitation/answer.ts';
import { INVITATION_SOURCES, invitationSchema } from '../invitation/invitation.ts';
import { ruleSchema } from '../invitation/rules.ts';
import { REFUSAL_CODES } from '../refusal-codes.ts';
import { refusalSchema } from './views.ts';

/** What is shown of invitations: to the owner who shares and approves, to the delegate who queues. */

/** The invitations the owner is about to share; `readAt` null when none were read. */
export const sharingSchema = z.object({
  readAt: z.nullable(z.number()),
  source: z.nullable(z.enum(INVITATION_SOURCES)),
  invitations: z.array(invitationSchema),
  /** Cards and lines that are no person's invitation, or of whom nobody could be found again. */
  left: z.number(),
  /** Who was shared under which grant and taken back: left out until the owner ticks them again. */
  takenBack: z.array(
    z.object({
      path: z.string(),
      sharedWith: z.readonly(z.array(z.string())),
      takenBack: z.optional(z.array(z.string())),
    }),
  ),
  /** Grants whose delegates may see invitations. */
  grants: z.array(z.object({ id: z.string(), name: z.string(), confirmedAt: z.nullable(z.number()) })),
});
export type SharingView = z.infer<typeof sharingSchema>;

const answerSchema = z.object({
  id: z.string(),
  op: z.enum(['accept', 'ignore', 'reply']),
  state: z.enum(CHANGE_STATES),
  tier: z.enum(TIERS),
  shown: z.boolean(),
  edited: z.boolean(),
  movedAt: z.number(),
  /** The card as the owner shared it; without one nothing can be approved. */
  invitation: z.nullable(invitationSchema),
  name: z.string(),
  /** The reply, as it would be sent, and the approved template it says word for word. */
  text: z.string(),
  template: z.nullable(z.string()),
  /** What stands in the reply because the person wrote it on their own card. */
  taken: z.array(z.string()),
});
export type AnswerView = z.infer<typeof answerSchema>;

/** All answers of a grant that were not acted on yet, for the grouped review. */
export const answersSchema = z.object({
  answers: z.array(answerSchema),
  /** Words for replies that wait for the owner's yes: read like any other change. */
  templates: z.array(z.object({ id: z.string(), name: z.string(), text: z.string(), state: z.enum(CHANGE_STATES) })),
});
export type AnswersView = z.infer<typeof answersSchema>;

const queueItemSchema = z.object({
  invitation: invitationSchema,
  readAt: z.number(),
  decision: z.nullable(z.enum(DECISIONS)),
  reply: z.string(),
  template: z.nullable(z.string()),
  state: z.enum(QUEUE_STATES),
  /** The next message carries it. */
  ready: z.boolean(),
  problems: z.array(refusalSchema),
  /** The owner's words about it, and why it failed. */
  comment: z.string(),
  reason: z.optional(z.enum(REFUSAL_CODES)),
});
export type QueueItem = z.infer<typeof queueItemSchema>;

const templateSchema = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  state: z.enum(['new', 'sent', 'approved', 'rejected', 'asked']),
  comment: z.string(),
  ready: z.boolean(),
  problems: z.array(refusalSchema),
});
export type TemplateView = z.infer<typeof templateSchema>;

export const queueViewSchema = z.object({
  items: z.array(queueItemSchema),
  templates: z.array(templateSchema),
  rules: z.array(ruleSchema),
  /** What the client is called in replies; empty when the grant does not say. */
  ownerName: z.string(),
});
export type QueueView = z.infer<typeof queueViewSchema>;
