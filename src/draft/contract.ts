import * as z from 'zod/mini';
import { SLOT_STATES } from '../change/states.ts';
import { entrySchema } from '../profile/entry.ts';
import { FIELD_KINDS } from '../profile/fields.ts';
import { AREAS, FIELD_NAMES, OPS } from '../profile/sections.ts';
import { REFUSAL_CODES } from '../refusal-codes.ts';
import { byId, DESK_ONLY, done, id, longText, messageSchema, refusalSchema, shortText } from '../rpc/shapes.ts';

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

/** What the delegate's desk asks about what is prepared for one client. */
export const DRAFT_MESSAGES = {
  /** Saves a draft as it is typed. `before` is only taken where no snapshot has said it. */
  'draft.save': {
    from: DESK_ONLY,
    request: z.strictObject({
      clientId: id,
      slot: id,
      fields: z
        .array(z.strictObject({ name: z.enum(FIELD_NAMES), text: longText, before: z.optional(z.nullable(longText)) }))
        .check(z.maxLength(20)),
      rationale: shortText,
    }),
    response: z.object({ savedAt: z.number() }),
  },
  'draft.note': {
    from: DESK_ONLY,
    request: z.strictObject({ clientId: id, note: shortText }),
    response: z.object({ savedAt: z.number() }),
  },
  /**
   * An entry that no shared text holds: `entry` names one the profile has, or is null for a new one to be added. `fields`:
   * what is known of it so far.
   */
  'entry.add': {
    from: DESK_ONLY,
    request: z.strictObject({
      clientId: id,
      section: z.enum(AREAS),
      entry: z.nullable(entrySchema),
      fields: z.array(z.strictObject({ name: z.enum(FIELD_NAMES), text: longText })).check(z.maxLength(20)),
    }),
    response: z.object({ slot: z.string() }),
  },
  /** Proposes to remove an entry, or no longer. */
  'draft.remove': {
    from: DESK_ONLY,
    request: z.strictObject({ clientId: id, slot: id, remove: z.boolean() }),
    response: done,
  },
  /** Drops a draft: a new entry goes, any other is as the profile has it again. What was sent is taken back. */
  'draft.drop': { from: DESK_ONLY, request: z.strictObject({ clientId: id, slot: id }), response: done },
  /** Signs and seals everything that is ready. */
  'changes.send': {
    from: DESK_ONLY,
    request: byId,
    response: z.object({ message: messageSchema, count: z.number(), rev: z.number() }),
  },
  /** The last message again, byte for byte. */
  'changes.last': { from: DESK_ONLY, request: byId, response: messageSchema },
} as const;
