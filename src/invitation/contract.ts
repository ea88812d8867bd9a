import * as z from 'zod/mini';
import { CHANGE_STATES } from '../change/states.ts';
import { REFUSAL_CODES } from '../refusal-codes.ts';
import { byId, DESK_ONLY, id, longText, messageSchema, name, nothing, PAGES, refusalSchema } from '../rpc/shapes.ts';
import { INVITATION_SOURCES, invitationSchema } from '../wire/invitation.ts';
import { DECISIONS, QUEUE_STATES, TIERS } from './answer.ts';
import { MOST_RULES, ruleSchema } from './rules.ts';

/** What is shown of invitations: to the owner who shares and approves, to the delegate who queues. */

/** The invitations the owner is about to share; `readAt` null when none were read. */
const sharingSchema = z.object({
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
const answersSchema = z.object({
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

const queueViewSchema = z.object({
  items: z.array(queueItemSchema),
  templates: z.array(templateSchema),
  rules: z.array(ruleSchema),
  /** What the client is called in replies; empty when the grant does not say. */
  ownerName: z.string(),
});
export type QueueView = z.infer<typeof queueViewSchema>;

const path = invitationSchema.shape.path;

/** What is asked about invitations. */
export const INVITATION_MESSAGES = {
  'sharing.get': { from: PAGES, request: nothing, response: sharingSchema },
  /** Reads the cards that are on the owner's page now, once. */
  'sharing.step': {
    from: ['popup', 'panel'],
    waits: 'page',
    request: z.strictObject({ tabId: z.int() }),
    response: sharingSchema,
  },
  /** Lines of the member's own data export, as a page of ours read them. */
  'sharing.take': {
    from: PAGES,
    request: z.strictObject({
      invitations: z.array(invitationSchema).check(z.minLength(1), z.maxLength(5000)),
      left: z.int().check(z.gte(0), z.lte(100_000)),
    }),
    response: sharingSchema,
  },
  'sharing.clear': { from: PAGES, request: nothing, response: sharingSchema },
  /** Seals what was read for the delegate of one grant, less those left out; no message when all of them are taken back. */
  'sharing.share': {
    from: PAGES,
    request: z.strictObject({ id, leaveOut: z.array(path).check(z.maxLength(5000)) }),
    response: z.object({ message: z.nullable(messageSchema), count: z.number(), more: z.number() }),
  },
  /** `id` is the grant. */
  'answers.list': { from: PAGES, request: byId, response: answersSchema },
  /** Approves answers that are read as a group, each of which was on screen; all of them or none. */
  'answers.approve': {
    from: PAGES,
    request: z.strictObject({ ids: z.array(id).check(z.minLength(1), z.maxLength(1000)) }),
    response: z.object({ approved: z.number() }),
  },
  /** `id` is the client. */
  'queue.get': { from: DESK_ONLY, request: byId, response: queueViewSchema },
  /** One decision for one person or many; `null` takes it back. `reply` belongs to the decision `reply` alone. */
  'queue.decide': {
    from: DESK_ONLY,
    request: z.strictObject({
      id,
      decisions: z
        .array(
          z.strictObject({
            path,
            decision: z.nullable(z.enum(DECISIONS)),
            reply: z.optional(longText),
            template: z.optional(z.nullable(id)),
          }),
        )
        .check(z.minLength(1), z.maxLength(2000)),
    }),
    response: z.object({ decided: z.number() }),
  },
  'policy.save': {
    from: DESK_ONLY,
    request: z.strictObject({
      id,
      rules: z.array(ruleSchema).check(z.maxLength(MOST_RULES)),
      templates: z
        .array(z.strictObject({ id: z.string().check(z.regex(/^[\w-]{1,60}$/)), name, text: longText }))
        .check(z.maxLength(50)),
    }),
    response: queueViewSchema,
  },
} as const;
