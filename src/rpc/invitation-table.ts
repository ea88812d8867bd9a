import * as z from 'zod/mini';
import { DECISIONS } from '../invitation/answer.ts';
import { invitationSchema } from '../invitation/invitation.ts';
import { MOST_RULES, ruleSchema } from '../invitation/rules.ts';
import { answersSchema, queueViewSchema, sharingSchema } from './invitation-views.ts';
import { byId, id, longText, name, nothing, PAGES } from './shapes.ts';
import { messageSchema } from './views.ts';

const deskOnly = ['desk'] as const;
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
  'queue.get': { from: deskOnly, request: byId, response: queueViewSchema },
  /** One decision for one person or many; `null` takes it back. `reply` belongs to the decision `reply` alone. */
  'queue.decide': {
    from: deskOnly,
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
    from: deskOnly,
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
