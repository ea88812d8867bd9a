import * as z from 'zod/mini';
import { entrySchema } from '../profile/entry.ts';
import { AREAS, FIELD_NAMES } from '../profile/sections.ts';
import { clientLineSchema, clientSchema } from './desk-views.ts';
import { byId, days, done, id, longText, maxChanges, name, nothing, scope, shortText } from './shapes.ts';
import { messageSchema } from './views.ts';

const deskOnly = ['desk'] as const;

/** What the delegate's desk asks; no other page may. */
export const DESK_MESSAGES = {
  'clients.list': { from: deskOnly, request: nothing, response: z.object({ clients: z.array(clientLineSchema) }) },
  'client.add': {
    from: deskOnly,
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
  'client.get': { from: deskOnly, request: byId, response: clientSchema },
  'client.request': { from: deskOnly, request: byId, response: messageSchema },
  'client.forget': { from: deskOnly, request: byId, response: done },
  /** Saves a draft as it is typed. `before` is only taken where no snapshot has said it. */
  'draft.save': {
    from: deskOnly,
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
    from: deskOnly,
    request: z.strictObject({ clientId: id, note: shortText }),
    response: z.object({ savedAt: z.number() }),
  },
  /**
   * An entry that no shared text holds: `entry` names one the profile has, or is null for a new one to be added. `fields`:
   * what is known of it so far.
   */
  'entry.add': {
    from: deskOnly,
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
    from: deskOnly,
    request: z.strictObject({ clientId: id, slot: id, remove: z.boolean() }),
    response: done,
  },
  /** Drops a draft: a new entry goes, any other is as the profile has it again. What was sent is taken back. */
  'draft.drop': { from: deskOnly, request: z.strictObject({ clientId: id, slot: id }), response: done },
  /** Signs and seals everything that is ready. */
  'changes.send': {
    from: deskOnly,
    request: byId,
    response: z.object({ message: messageSchema, count: z.number(), rev: z.number() }),
  },
  /** Requests of writers that nobody answered yet. */
  'writers.list': {
    from: deskOnly,
    request: nothing,
    response: z.object({ requests: z.array(z.object({ id: z.string(), name: z.string(), receivedAt: z.number() })) }),
  },
  /** Answers a writer's request (`id`) with a part of a client's grant; `withTexts`: and the present texts of that part. */
  'part.give': {
    from: deskOnly,
    request: z.strictObject({ id, clientId: id, scope, days, maxChanges, withTexts: z.boolean() }),
    response: z.object({ partId: z.string(), message: messageSchema }),
  },
  /** The part's package again. */
  'part.message': { from: deskOnly, request: z.strictObject({ clientId: id, id }), response: messageSchema },
  /** Ends a part: both messages must arrive, the one to the owner is what counts. */
  'part.end': {
    from: deskOnly,
    request: z.strictObject({ clientId: id, id }),
    response: z.object({ toOwner: messageSchema, toWriter: messageSchema }),
  },
  /** The last message again, byte for byte. */
  'changes.last': { from: deskOnly, request: byId, response: messageSchema },
} as const;
