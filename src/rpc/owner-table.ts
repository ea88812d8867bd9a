import * as z from 'zod/mini';
import { APPLY_MODES, ROLES } from '../grant/grant.ts';
import { SHORTEST } from '../lock/lock.ts';
import {
  byId,
  days,
  done,
  finals,
  id,
  longText,
  maxChanges,
  name,
  nothing,
  PAGES,
  scope,
  shortText,
} from './shapes.ts';
import {
  activitySchema,
  appSchema,
  changeViewSchema,
  copiesSchema,
  grantSchema,
  homeSchema,
  lockSchema,
  messageSchema,
  misfitSchema,
  openedSchema,
  pageCheckSchema,
  passkeySchema,
  planSchema,
  readingSchema,
  requestSchema,
  reviewLineSchema,
} from './views.ts';

/** A PIN or passphrase, or a passkey's PRF output. At least `SHORTEST` to be set; anything may be tried. */
const secret = z.string().check(z.maxLength(200));
const newSecret = secret.check(z.minLength(SHORTEST));
/** 32 bytes, base64url. */
const prfOutput = /^[\w-]{43}$/;
const autoLockMinutes = z.int().check(z.gte(1), z.lte(60));

const everyPage = PAGES;
const ownerPages = PAGES;

/** What the owner's screens ask, and what every page may. */
export const OWNER_MESSAGES = {
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
      /** Whether a part may be passed on; only when that was asked. */
      passOn: z.optional(z.boolean()),
    }),
    response: z.object({ grantId: z.string(), message: messageSchema }),
  },
  'request.refuse': { from: ownerPages, request: byId, response: done },
  'grant.get': { from: ownerPages, request: byId, response: grantSchema },
  /** The grant's package again, with the present texts when they were read, to send once more. */
  'grant.message': { from: ownerPages, request: byId, response: messageSchema },
  'grant.mode': { from: ownerPages, request: z.strictObject({ id, mode: z.enum(APPLY_MODES) }), response: done },
  'grant.notify': { from: ownerPages, request: z.strictObject({ id, notify: z.boolean() }), response: done },
  'grant.pause': { from: ownerPages, request: z.strictObject({ id, paused: z.boolean() }), response: done },
  /** Ends at once on this device; the message is a courtesy to the delegate. */
  'grant.revoke': { from: ownerPages, request: byId, response: messageSchema },
  /** From now on no part may be passed on, and every part that was ends. */
  'grant.forbid-passing-on': { from: ownerPages, request: byId, response: done },
  'pairing.get': {
    from: ownerPages,
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
  'pairing.answer': { from: ownerPages, request: z.strictObject({ id, same: z.boolean() }), response: done },

  /** All changes of a grant that were not yet acted on, in the order they are read. `id` is the grant. */
  'review.list': {
    from: ownerPages,
    request: byId,
    response: z.object({ lines: z.array(reviewLineSchema) }),
  },
  'review.show': { from: ownerPages, request: byId, response: changeViewSchema },
  /**
   * Told by the screen once the text is really painted: starts the 500 ms before an approval counts. `movedAt`: of what was
   * painted, as its view says it; another text, or another edit, may stand there since.
   */
  'review.shown': {
    from: ownerPages,
    request: z.strictObject({ id, movedAt: z.optional(z.number()) }),
    response: done,
  },
  /**
   * `final` is the text on the owner's screen, all fields; `edited` says the owner changed it. `before`: the present texts
   * on that screen, field by field: another window may have found others since.
   */
  'review.approve': {
    from: ownerPages,
    request: z.strictObject({
      id,
      final: finals,
      edited: z.boolean(),
      before: z.optional(z.array(longText).check(z.maxLength(20))),
    }),
    response: done,
  },
  'review.approve-rest': { from: ownerPages, request: byId, response: z.object({ approved: z.number() }) },
  'review.reject': { from: ownerPages, request: z.strictObject({ id, comment: shortText }), response: done },
  'review.ask': {
    from: ownerPages,
    request: z.strictObject({ id, comment: shortText.check(z.minLength(1)) }),
    response: done,
  },
  /** Takes a decision back, as long as nothing was done about it. */
  'review.reopen': { from: ownerPages, request: byId, response: done },

  /** Ties the applying to the tab whose page the owner was on when the button was pressed. */
  'apply.start': { from: ownerPages, request: z.strictObject({ tabId: z.int() }), response: planSchema },
  'apply.queue': { from: ownerPages, request: nothing, response: planSchema },
  /** Does the next single step, if there is one to do; the panel calls it while it is on screen. */
  'apply.step': { from: ['panel'], waits: 'page', request: nothing, response: planSchema },
  'apply.pause': { from: ownerPages, request: nothing, response: planSchema },
  'apply.retry': { from: ownerPages, request: byId, response: planSchema },
  /** The owner pasted and saved the text; it is read back when the page can be seen, and said so when it cannot. */
  'apply.by-hand': { from: ownerPages, request: byId, response: planSchema },
  /** Says which of several entries on the page is meant. */
  'apply.choose': {
    from: ownerPages,
    request: z.strictObject({ id, formId: z.string().check(z.regex(/^\d{1,20}$/)) }),
    response: planSchema,
  },
  /** Stages the inverse of an applied change for review; `grantId` is what to review. */
  'apply.undo': { from: ownerPages, request: byId, response: z.object({ grantId: z.string() }) },
  'apply.skip': { from: ownerPages, request: byId, response: planSchema },
  'apply.review-again': { from: ownerPages, request: byId, response: planSchema },

  'reading.start': {
    from: ownerPages,
    /** `grantId` null: the whole profile, kept as a copy for the owner alone. */
    request: z.strictObject({ tabId: z.int(), grantId: z.nullable(id) }),
    response: readingSchema,
  },
  'reading.get': { from: ownerPages, request: nothing, response: readingSchema },
  'reading.step': { from: ['panel'], waits: 'page', request: nothing, response: readingSchema },
  'reading.cancel': { from: ownerPages, request: nothing, response: readingSchema },
  /** The texts read, sealed for the delegate of this grant, only of the granted sections. */
  'reading.share': { from: ownerPages, request: byId, response: messageSchema },

  'copies.list': { from: ownerPages, request: nothing, response: copiesSchema },
  'copies.delete': { from: ownerPages, request: byId, response: done },
  /** Stages what takes the profile, as it was just read again, back to a copy; `grantId` null when nothing differs. */
  'copies.back': {
    from: ownerPages,
    request: byId,
    response: z.object({ grantId: z.nullable(z.string()), count: z.number() }),
  },

  /** What would be filled in the form that is open in the owner's tab. Changes nothing. */
  'page-check.step': {
    from: ['panel'],
    waits: 'page',
    request: z.strictObject({ tabId: z.int() }),
    response: pageCheckSchema,
  },
  /** Stages what was typed into the form that is open; the form is loaded again and nothing is saved. */
  'together.step': {
    from: ['panel'],
    waits: 'page',
    request: z.strictObject({ tabId: z.int() }),
    response: z.object({ grantId: z.string() }),
  },

  'lock.get': { from: ownerPages, request: nothing, response: lockSchema },
  /** Sets a lock on approvals, or another secret while it is unlocked. With a passkey, `secret` is its PRF output. */
  'lock.set': {
    from: ownerPages,
    request: z
      .strictObject({ secret: newSecret, autoLock: autoLockMinutes, passkey: z.optional(passkeySchema) })
      .check(z.refine(({ passkey, secret: given }) => !passkey || prfOutput.test(given))),
    response: lockSchema,
  },
  'lock.unlock': { from: ownerPages, request: z.strictObject({ secret }), response: lockSchema },
  'lock.now': { from: ownerPages, request: nothing, response: lockSchema },
  'lock.auto': { from: ownerPages, request: z.strictObject({ minutes: autoLockMinutes }), response: lockSchema },
  'lock.remove': { from: ownerPages, request: z.strictObject({ secret }), response: lockSchema },
  /** Without the secret: begins the wait after which the lock may be taken off, and locks. */
  'lock.forget': { from: ownerPages, request: nothing, response: lockSchema },
  /** After that wait: every yes is taken back, everybody's permission paused. */
  'lock.take-off': { from: ownerPages, request: nothing, response: lockSchema },

  'receipt.make': { from: ownerPages, request: byId, response: messageSchema },
  'stop.everything': { from: ownerPages, request: nothing, response: done },
  'stop.resume': { from: ownerPages, request: nothing, response: done },
  'clock.confirm': { from: ownerPages, request: nothing, response: done },
  /** The owner goes on with an older store that was put back. */
  'store.confirm': { from: ownerPages, request: nothing, response: done },

  'activity.list': {
    from: everyPage,
    request: z.strictObject({ before: z.optional(z.int()) }),
    response: z.object({
      entries: z.array(activitySchema),
      more: z.boolean(),
      /** Of records that do not fit: what nobody has seen to yet. */
      misfits: z.array(misfitSchema),
      /** Whom a certificate can be about. */
      people: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  },
  /** The owner has asked that person (`id`) and knows why a record did not fit. */
  'record.settle': { from: everyPage, request: byId, response: done },
  /** What concerns one person or client, or everything: signed, for the page that checks it (`Certificate`), as JSON. */
  'certificate.make': {
    from: everyPage,
    request: z.strictObject({ id: z.nullable(id), withTexts: z.boolean() }),
    response: z.object({ json: z.string() }),
  },
  /** Deletes every text of somebody whose grants have ended; `id` is the person. */
  'person.forget': { from: ownerPages, request: byId, response: done },
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
} as const;
