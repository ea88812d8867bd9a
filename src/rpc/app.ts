import * as z from 'zod/mini';
import { logMismatchSchema } from '../audit/contract.ts';
import { slotSchema } from '../draft/contract.ts';
import { days, grantSchema, maxChanges, scope, scopeSchema } from '../grant/contract.ts';
import { CLIENT_STATUSES, GRANT_STATUSES, ROLES } from '../grant/grant.ts';
import { SECTIONS } from '../profile/sections.ts';
import {
  byId,
  DESK_ONLY,
  done,
  id,
  messageSchema,
  name,
  nothing,
  PAGES,
  refusalSchema,
  shortText,
  time,
} from './shapes.ts';

/** What is shown of all subjects at once: the owner's home, the delegate's clients. */

const appSchema = z.object({
  /** null until the first question is answered. */
  role: z.nullable(z.enum(ROLES)),
  name: z.string(),
  vanity: z.string(),
  stopped: z.boolean(),
  /** The clock went back: nothing is applied until the owner confirms the time. */
  clockWentBack: z.boolean(),
  /** From when the lock may be taken off without its secret, ms; null when nobody asked for that. */
  lockEndsAt: z.nullable(time),
  storeWentBack: z.boolean(),
  /** Whether a permission runs or is paused: else there is nothing that "Stop everything" could stop. */
  stoppable: z.boolean(),
});
export type AppView = z.infer<typeof appSchema>;

const homeSchema = z.object({
  grants: z.array(grantSchema),
  requests: z.array(z.object({ id: z.string(), name: z.string(), receivedAt: time })),
  /** Approved and not yet in the profile; `inFlight` are those whose form is being filled or saved. */
  approved: z.number(),
  /** Whether none of the approved is about the profile: answers to invitations, posts. */
  beside: z.boolean(),
  inFlight: z.number(),
  /** Ended in a refusal or a conflict: the owner must look. */
  needsLook: z.number(),
});
export type HomeView = z.infer<typeof homeSchema>;

const clientLineSchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(CLIENT_STATUSES),
  endsAt: z.nullable(z.number()),
  /** Drafted and not sent; sent and unanswered; sent back with a question, a no or a failure; in the profile. */
  drafted: z.number(),
  sent: z.number(),
  back: z.number(),
  applied: z.number(),
  approved: z.number(),
  /** Invitations that nothing was decided about yet. */
  undecided: z.number(),
  /** When the last message went out, ms; null when none. */
  sentAt: z.nullable(z.number()),
  /** Who passed it on; empty when the client gave it. */
  through: z.string(),
  mayPassOn: z.boolean(),
});
export type ClientLineView = z.infer<typeof clientLineSchema>;

const clientSchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(CLIENT_STATUSES),
  scope: scopeSchema,
  endsAt: z.nullable(z.number()),
  /** Who passed it on, and what the client is called there; null when the client gave it. */
  through: z.nullable(z.object({ name: z.string(), client: z.string() })),
  /** A part of it may be passed on now. */
  mayPassOn: z.boolean(),
  /** What was passed on, newest first. */
  passed: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      scope: scopeSchema,
      status: z.enum(GRANT_STATUSES),
      endsAt: z.number(),
      maxChanges: z.number(),
    }),
  ),
  used: z.number(),
  maxChanges: z.number(),
  /** The three words to read out on the phone; null before the grant has arrived. */
  words: z.nullable(z.array(z.string())),
  /** True once a first change set went out: only then can the client see the words. */
  wordsSent: z.boolean(),
  slots: z.array(slotSchema),
  note: z.string(),
  /** Sections whose entries the client has shared to the last one. */
  listed: z.array(z.enum(SECTIONS)),
  /** Slots and answers that the next message takes back. */
  withdrawing: z.number(),
  /** Invitations in the queue; of those not yet decided, ready for the next message, and too many for one. */
  queue: z.object({ all: z.number(), undecided: z.number(), ready: z.number(), later: z.number() }),
  /** The round the next message opens, counted from 1. */
  round: z.number(),
  /** When the client's present texts were read; null when they were typed by hand. */
  snapshotAt: z.nullable(z.number()),
  /** What keeps the whole message from being sent (grant ended, budget), beyond the slots' own problems. */
  problems: z.array(refusalSchema),
  /** As `PersonView.differs`, with whom it is about. */
  differs: z.nullable(logMismatchSchema),
});
export type ClientView = z.infer<typeof clientSchema>;

/** What is asked about this install, its homes and its stop. */
export const APP_MESSAGES = {
  'app.get': { from: PAGES, request: nothing, response: appSchema },
  'app.set-up': { from: PAGES, request: z.strictObject({ role: z.enum(ROLES), name }), response: appSchema },
  'home.get': { from: PAGES, request: nothing, response: homeSchema },
  'clients.list': { from: DESK_ONLY, request: nothing, response: z.object({ clients: z.array(clientLineSchema) }) },
  'client.add': {
    from: DESK_ONLY,
    /** `id`: made by the page, so that a message sent twice adds one client. */
    request: z.strictObject({
      id,
      name,
      vanity: z.string().check(z.maxLength(300)),
      scope,
      days,
      maxChanges,
      clause: shortText,
      /** Whether to ask that a part may be passed on. */
      passOn: z.optional(z.boolean()),
    }),
    response: z.object({ clientId: z.string(), message: messageSchema }),
  },
  'client.get': { from: DESK_ONLY, request: byId, response: clientSchema },
  'client.request': { from: DESK_ONLY, request: byId, response: messageSchema },
  'client.forget': { from: DESK_ONLY, request: byId, response: done },
  'stop.everything': { from: PAGES, request: nothing, response: done },
  'stop.resume': { from: PAGES, request: nothing, response: done },
  'clock.confirm': { from: PAGES, request: nothing, response: done },
  /** The owner goes on with an older store that was put back. */
  'store.confirm': { from: PAGES, request: nothing, response: done },
} as const;
