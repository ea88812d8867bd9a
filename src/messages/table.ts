import * as z from 'zod/mini';
import { entrySchema } from '../profile/entry.ts';
import { FIELD_NAMES, SECTION_NAMES } from '../profile/sections.ts';
import { clientLineSchema, clientSchema } from './desk-views.ts';
import {
  APPLY_MODES,
  activitySchema,
  appSchema,
  changeSchema,
  grantSchema,
  homeSchema,
  messageSchema,
  openedSchema,
  queueSchema,
  ROLES,
  readingSchema,
  requestSchema,
  reviewLineSchema,
  scopeSchema,
} from './views.ts';

/** Our own pages; nothing else is ever answered. Content scripts have no row here: they cannot send at all. */
export const PAGES = ['popup', 'panel', 'desk'] as const;
export type Page = (typeof PAGES)[number];

const id = z.string().check(z.minLength(1), z.maxLength(200));
const sentence = z.string().check(z.maxLength(2000));
const longText = z.string().check(z.maxLength(10_000));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));
const nothing = z.strictObject({});
const done = z.object({});
const byId = z.strictObject({ id });
const scope = scopeSchema.check(z.minLength(1), z.maxLength(SECTION_NAMES.length));
const days = z.int().check(z.gte(1), z.lte(30));
const maxChanges = z.int().check(z.gte(1), z.lte(200));
const finals = z
  .array(z.strictObject({ name: z.enum(FIELD_NAMES), text: longText }))
  .check(z.minLength(1), z.maxLength(20));

const everyPage: readonly Page[] = PAGES;
const ownerPages: readonly Page[] = PAGES;
const deskOnly: readonly Page[] = ['desk'];

/**
 * Every message between our pages and the worker: who may send it, what it holds, what comes back. The worker checks
 * the sender, then the request, then handles it, then parses its own answer. Any answer may be a `Refusal` instead.
 * All are idempotent: a message that arrives twice changes nothing the second time.
 */
export const MESSAGES = {
  'app.get': { from: everyPage, request: nothing, response: appSchema },
  'app.set-up': { from: everyPage, request: z.strictObject({ role: z.enum(ROLES), name }), response: appSchema },
  /** Opens whatever text holds: any number of armored messages. At most 1 MB. */
  'paste.open': {
    from: everyPage,
    request: z.strictObject({ text: z.string() }),
    response: z.object({ opened: z.array(openedSchema) }),
  },

  'home.get': { from: ownerPages, request: nothing, response: homeSchema },
  'request.get': { from: ownerPages, request: byId, response: requestSchema },
  /** `withTexts`: add the present texts last read, for the granted sections, as a second block. */
  'request.grant': {
    from: ownerPages,
    request: z.strictObject({
      id,
      scope,
      days,
      maxChanges,
      mode: z.enum(APPLY_MODES),
      vanity: z.string().check(z.maxLength(300)),
    }),
    response: z.object({ grantId: z.string(), message: messageSchema }),
  },
  'request.refuse': { from: ownerPages, request: byId, response: done },
  'grant.get': { from: ownerPages, request: byId, response: grantSchema },
  /** The grant's package again, with the present texts when they were read, to send once more. */
  'grant.message': { from: ownerPages, request: byId, response: messageSchema },
  'grant.mode': { from: ownerPages, request: z.strictObject({ id, mode: z.enum(APPLY_MODES) }), response: done },
  'grant.pause': { from: ownerPages, request: z.strictObject({ id, paused: z.boolean() }), response: done },
  /** Ends at once on this device; the message is a courtesy to the delegate. */
  'grant.revoke': { from: ownerPages, request: byId, response: messageSchema },
  'pairing.get': {
    from: ownerPages,
    request: byId,
    response: z.object({
      name: z.string(),
      words: z.array(z.string()),
      pending: z.number(),
      confirmedAt: z.nullable(z.number()),
    }),
  },
  'pairing.answer': { from: ownerPages, request: z.strictObject({ id, same: z.boolean() }), response: done },

  /** All changes of a grant that were not yet acted on, in the order they are read. `id` is the grant. */
  'review.list': {
    from: ownerPages,
    request: byId,
    response: z.object({ lines: z.array(reviewLineSchema), newerRevision: z.boolean() }),
  },
  'review.show': { from: ownerPages, request: byId, response: changeSchema },
  /** Told by the screen once the text is really painted: starts the 500 ms before an approval counts. */
  'review.shown': { from: ownerPages, request: byId, response: done },
  /** `final` is the text on the owner's screen, all fields; `edited` says the owner changed it. */
  'review.approve': {
    from: ownerPages,
    request: z.strictObject({ id, final: finals, edited: z.boolean() }),
    response: done,
  },
  'review.approve-rest': { from: ownerPages, request: byId, response: z.object({ approved: z.number() }) },
  'review.reject': { from: ownerPages, request: z.strictObject({ id, comment: sentence }), response: done },
  'review.ask': {
    from: ownerPages,
    request: z.strictObject({ id, comment: sentence.check(z.minLength(1)) }),
    response: done,
  },
  /** Takes a decision back, as long as nothing was done about it. */
  'review.reopen': { from: ownerPages, request: byId, response: done },

  /** Ties the applying to the tab whose page the owner was on when the button was pressed. */
  'apply.start': { from: ownerPages, request: z.strictObject({ tabId: z.int() }), response: queueSchema },
  'apply.queue': { from: ownerPages, request: nothing, response: queueSchema },
  /** Does the next single step, if there is one to do; the panel calls it while it is on screen. */
  'apply.step': { from: ['panel'], request: nothing, response: queueSchema },
  'apply.pause': { from: ownerPages, request: nothing, response: queueSchema },
  'apply.retry': { from: ownerPages, request: byId, response: queueSchema },
  /** The owner pasted and saved the text; it is read back when the page can be seen, and said so when it cannot. */
  'apply.by-hand': { from: ownerPages, request: byId, response: queueSchema },
  'apply.skip': { from: ownerPages, request: byId, response: queueSchema },
  'apply.review-again': { from: ownerPages, request: byId, response: queueSchema },

  'reading.start': {
    from: ownerPages,
    request: z.strictObject({ tabId: z.int(), grantId: id }),
    response: readingSchema,
  },
  'reading.get': { from: ownerPages, request: nothing, response: readingSchema },
  'reading.step': { from: ['panel'], request: nothing, response: readingSchema },
  'reading.cancel': { from: ownerPages, request: nothing, response: readingSchema },
  /** The texts read, sealed for the delegate of this grant, only of the granted sections. */
  'reading.share': { from: ownerPages, request: byId, response: messageSchema },

  'receipt.make': { from: ownerPages, request: byId, response: messageSchema },
  'stop.everything': { from: ownerPages, request: nothing, response: done },
  'stop.resume': { from: ownerPages, request: nothing, response: done },
  'clock.confirm': { from: ownerPages, request: nothing, response: done },

  'activity.list': {
    from: everyPage,
    request: z.strictObject({ before: z.optional(z.int()) }),
    response: z.object({ entries: z.array(activitySchema), more: z.boolean() }),
  },
  'activity.verify': {
    from: everyPage,
    request: nothing,
    response: z.object({ entries: z.number(), brokenAt: z.nullable(z.number()) }),
  },
  'activity.export': {
    from: everyPage,
    request: nothing,
    response: z.object({ jsonl: z.string(), fileName: z.string() }),
  },

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
      clause: sentence,
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
      rationale: sentence,
    }),
    response: z.object({ savedAt: z.number() }),
  },
  'draft.note': {
    from: deskOnly,
    request: z.strictObject({ clientId: id, note: sentence }),
    response: z.object({ savedAt: z.number() }),
  },
  /** A position the snapshot does not hold, named by hand. */
  'position.add': {
    from: deskOnly,
    request: z.strictObject({ clientId: id, entry: entrySchema }),
    response: z.object({ slot: z.string() }),
  },
  /** Signs and seals everything that is ready. */
  'changes.send': {
    from: deskOnly,
    request: byId,
    response: z.object({ message: messageSchema, count: z.number(), rev: z.number() }),
  },
  /** The last message again, byte for byte. */
  'changes.last': { from: deskOnly, request: byId, response: messageSchema },
} as const;

export type MessageName = keyof typeof MESSAGES;
export type RequestOf<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['request']>;
export type ResponseOf<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['response']>;

/** The envelope of every message. */
export interface Message<N extends MessageName = MessageName> {
  readonly message: N;
  readonly request: RequestOf<N>;
}
