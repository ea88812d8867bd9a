import * as z from 'zod/mini';
import { SLOT_STATES } from '../change/states.ts';
import { CLIENT_STATUSES, GRANT_STATUSES } from '../grant/grant.ts';
import { entrySchema } from '../profile/entry.ts';
import { FIELD_KINDS } from '../profile/fields.ts';
import { AREAS, FIELD_NAMES, OPS, SECTIONS } from '../profile/sections.ts';
import { REFUSAL_CODES } from '../refusal-codes.ts';
import { misfitSchema, refusalSchema, scopeSchema } from './views.ts';

/** What the delegate's desk is shown. */

export const clientLineSchema = z.object({
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

const slotFieldSchema = z.object({
  name: z.enum(FIELD_NAMES),
  /** The client's present text; null when nobody has said what it is. */
  before: z.nullable(z.string()),
  /** The client's own browser has said it; otherwise it is the writer's to type. */
  shared: z.boolean(),
  text: z.string(),
  limit: z.number(),
  kind: z.enum(FIELD_KINDS),
});

export const slotSchema = z.object({
  /** Stable over revisions: it is the change's id. */
  slot: z.string(),
  section: z.enum(AREAS),
  /** What would be proposed: to change this entry, to add it, to remove it. */
  op: z.enum(OPS),
  /** Of a new entry, what it is called so far; none while it has no name. */
  entry: z.optional(entrySchema),
  fields: z.array(slotFieldSchema),
  rationale: z.string(),
  state: z.enum(SLOT_STATES),
  /** True when the draft differs from what was last sent, so that it goes out with the next message. */
  ready: z.boolean(),
  /** The client has a version and has not answered it. */
  withClient: z.boolean(),
  /** Taken back: the next message tells the client. */
  dropped: z.boolean(),
  /** What keeps this slot from being sent. */
  problems: z.array(refusalSchema),
  /** The owner's words about the last sending, and why it failed. */
  comment: z.string(),
  reason: z.optional(z.enum(REFUSAL_CODES)),
  /** The owner approved with an edit: the text that went in, by field. */
  edited: z.optional(z.array(z.object({ name: z.enum(FIELD_NAMES), text: z.string() }))),
  savedAt: z.nullable(z.number()),
});
export type SlotView = z.infer<typeof slotSchema>;

export const clientSchema = z.object({
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
  differs: z.nullable(misfitSchema),
});
export type ClientView = z.infer<typeof clientSchema>;
