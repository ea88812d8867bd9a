import * as z from 'zod/mini';
import { AREAS, VERBS } from '../profile/sections.ts';
import { byId, DESK_ONLY, done, id, messageSchema, nothing, PAGES, section, time } from '../rpc/shapes.ts';
import { MOST_CHANGES } from '../wire/bounds.ts';
import { APPLY_MODES, GRANT_STATUSES, LOCAL_REASONS } from './grant.ts';

export const scopeSchema = z.array(z.object({ section, verbs: z.array(z.enum(VERBS)) }));
export type ScopeView = z.infer<typeof scopeSchema>;

/** What may be asked for and given, each with its bound. */
export const scope = scopeSchema.check(z.minLength(1), z.maxLength(AREAS.length));
export const days = z.int().check(z.gte(1), z.lte(30));
export const maxChanges = z.int().check(z.gte(1), z.lte(MOST_CHANGES));

/** A person on the other side. `confirmedAt`: when the three words were compared; null is "identity not checked". */
export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  confirmedAt: z.nullable(time),
  /** The owner themselves, and why; then there is no name. */
  local: z.nullable(z.enum(LOCAL_REASONS)),
  /** What this browser saw then of the person's record no longer fits it, and the owner has not seen to it; or null. */
  differs: z.nullable(time),
  /** Who passed it on to this person, with the grant it is a part of and when those three words were compared. */
  through: z.nullable(
    z.object({ grantId: z.string(), name: z.string(), confirmedAt: z.nullable(time), differs: z.nullable(time) }),
  ),
});
export type PersonView = z.infer<typeof personSchema>;

/** One grant, as the owner sees it. */
export const grantSchema = z.object({
  id: z.string(),
  person: personSchema,
  scope: scopeSchema,
  status: z.enum(GRANT_STATUSES),
  startsAt: time,
  endsAt: time,
  /** Changes received under the grant, every revision counted. */
  used: z.number(),
  maxChanges: z.number(),
  mode: z.enum(APPLY_MODES),
  /** Whether the network may be told of new positions; LinkedIn's own switch is turned off otherwise. */
  notify: z.boolean(),
  vanity: z.string(),
  /** Changes waiting for a decision, and what they touch. */
  pending: z.number(),
  pendingSections: z.array(z.object({ section, count: z.number() })),
  /** Words of pending text, for "about four minutes to read". */
  pendingWords: z.number(),
  /** Of the pending ones, those that were approved until everything was stopped or the lock was changed. */
  takenBack: z.array(z.object({ section, count: z.number() })),
  /** True when the words can be compared now and nobody has said yes or no yet. */
  wordsWait: z.boolean(),
  /** Results the delegate has not been told. */
  unreported: z.number(),
  /** A part of it may be passed on; so many parts that were are in use. */
  mayPassOn: z.boolean(),
  parts: z.number(),
});
export type GrantView = z.infer<typeof grantSchema>;

/** A delegate's request, before the owner answers. */
const requestSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What somebody with these keys was called before, when that was something else; empty otherwise. */
  knownAs: z.string(),
  scope: scopeSchema,
  days: z.number(),
  maxChanges: z.number(),
  /** The confidentiality clause both would accept; empty when none was asked. */
  clause: z.string(),
  /** The profile the delegate means; empty when not said. A hint: the owner decides. */
  vanity: z.string(),
  receivedAt: time,
  /** Asks to be allowed to pass a part on. */
  mayPassOn: z.boolean(),
  state: z.enum(['open', 'granted', 'refused']),
});
export type RequestView = z.infer<typeof requestSchema>;

/** What is asked about requests, grants, parts that are passed on, and people. */
export const GRANT_MESSAGES = {
  'request.get': { from: PAGES, request: byId, response: requestSchema },
  /** `withTexts`: add the present texts last read, for the granted sections, as a second block. */
  'request.grant': {
    from: PAGES,
    request: z.strictObject({
      id,
      scope,
      days,
      maxChanges,
      mode: z.enum(APPLY_MODES),
      vanity: z.string().check(z.maxLength(300)),
      /** Whether a part may be passed on; only when that was asked. */
      passOn: z.optional(z.boolean()),
    }),
    response: z.object({ grantId: z.string(), message: messageSchema }),
  },
  'request.refuse': { from: PAGES, request: byId, response: done },
  'grant.get': { from: PAGES, request: byId, response: grantSchema },
  /** The grant's package again, with the present texts when they were read, to send once more. */
  'grant.message': { from: PAGES, request: byId, response: messageSchema },
  'grant.mode': { from: PAGES, request: z.strictObject({ id, mode: z.enum(APPLY_MODES) }), response: done },
  'grant.notify': { from: PAGES, request: z.strictObject({ id, notify: z.boolean() }), response: done },
  'grant.pause': { from: PAGES, request: z.strictObject({ id, paused: z.boolean() }), response: done },
  /** Ends at once on this device; the message is a courtesy to the delegate. */
  'grant.revoke': { from: PAGES, request: byId, response: messageSchema },
  /** From now on no part may be passed on, and every part that was ends. */
  'grant.forbid-sub-grants': { from: PAGES, request: byId, response: done },
  'pairing.get': {
    from: PAGES,
    request: byId,
    response: z.object({
      name: z.string(),
      /** Who passed it on to that person; empty when nobody did. */
      through: z.string(),
      words: z.array(z.string()),
      pending: z.number(),
      confirmedAt: z.nullable(z.number()),
    }),
  },
  'pairing.answer': { from: PAGES, request: z.strictObject({ id, same: z.boolean() }), response: done },
  /** Deletes every text of somebody whose grants have ended; `id` is the person. */
  'person.forget': { from: PAGES, request: byId, response: done },
  /** Requests of writers that nobody answered yet. */
  'writers.list': {
    from: DESK_ONLY,
    request: nothing,
    response: z.object({ requests: z.array(z.object({ id: z.string(), name: z.string(), receivedAt: z.number() })) }),
  },
  /** Answers a writer's request (`id`) with a part of a client's grant; `withTexts`: and the present texts of that part. */
  'sub-grant.give': {
    from: DESK_ONLY,
    request: z.strictObject({ id, clientId: id, scope, days, maxChanges, withTexts: z.boolean() }),
    response: z.object({ subGrantId: z.string(), message: messageSchema }),
  },
  /** The part's package again. */
  'sub-grant.message': { from: DESK_ONLY, request: z.strictObject({ clientId: id, id }), response: messageSchema },
  /** Ends a part: both messages must arrive, the one to the owner is what counts. */
  'sub-grant.end': {
    from: DESK_ONLY,
    request: z.strictObject({ clientId: id, id }),
    response: z.object({ toOwner: messageSchema, toWriter: messageSchema }),
  },
} as const;
