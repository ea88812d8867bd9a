import * as z from 'zod/mini';
import { WARNINGS } from '../change/change.ts';
import { CHANGE_STATES } from '../change/states.ts';
import { APPLY_MODES, GRANT_STATUSES, LOCAL_REASONS, ROLES } from '../grant/grant.ts';
import { entrySchema } from '../profile/entry.ts';
import { FIELD_KINDS } from '../profile/fields.ts';
import { AREAS, FIELD_NAMES, OPS, VERBS } from '../profile/sections.ts';
import { snapshotItemSchema } from '../profile/snapshot.ts';
import { REFUSAL_CODES } from '../refusal-codes.ts';
import { EVIDENCE } from '../site/report.ts';

/** What our screens are shown. The worker parses every answer with these, so nothing leaves it by accident. */

/** Milliseconds since 1970, by the clock of the browser that shows it. */
const time = z.number();
const section = z.enum(AREAS);
const refusalShape = { refused: z.enum(REFUSAL_CODES), detail: z.optional(z.string()) };
export const refusalSchema = z.object(refusalShape);

export const scopeSchema = z.array(z.object({ section, verbs: z.array(z.enum(VERBS)) }));
export type ScopeView = z.infer<typeof scopeSchema>;

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

/** An armored message ready to be copied or saved. */
export const messageSchema = z.object({ armor: z.string(), fileName: z.string() });
export type MessageView = z.infer<typeof messageSchema>;

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

export const homeSchema = z.object({
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

export const appSchema = z.object({
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

/** A delegate's request, before the owner answers. */
export const requestSchema = z.object({
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

const arrivedSchema = z.object({
  /** `part-ended`: at the owner's, a delegate ended what was passed on. */
  kind: z.enum(['request', 'grant', 'snapshot', 'change-set', 'receipt', 'revocation', 'invitations', 'part-ended']),
  from: z.string(),
  /** The request, grant or client it belongs to. */
  id: z.string(),
  count: z.number(),
  /** Of a request that was granted: the grant. */
  grant: z.optional(z.string()),
  /** Of a grant: where it stands at this moment. */
  status: z.optional(z.enum(GRANT_STATUSES)),
});
export type ArrivedView = z.infer<typeof arrivedSchema>;

/**
 * What a pasted message turned out to be; one per block found. `brought`: what it brought when it was taken before, as it
 * stands now (of changes, how many wait); absent when that is not here any more. `to`: whom it is for, when that is
 * somebody known here.
 */
export const openedSchema = z.union([
  arrivedSchema,
  z.object({ ...refusalShape, brought: z.optional(arrivedSchema), to: z.optional(z.string()) }),
]);
export type OpenedView = z.infer<typeof openedSchema>;

const fieldName = z.enum(FIELD_NAMES);
const warning = z.object({ warning: z.enum(WARNINGS), value: z.string() });

/** One change, whole, for the review. Texts are exactly the verified bytes. */
export const changeViewSchema = z.object({
  id: z.string(),
  grantId: z.string(),
  section,
  op: z.enum(OPS),
  /** The entry; of one to be added, what it will be called. */
  entry: z.optional(entrySchema),
  /** That entry as the owner's own page lists it, once it was found there. */
  found: z.optional(z.array(z.string())),
  /** Of a new entry `before` is empty, of one to be removed `after`. */
  fields: z.array(
    z.object({ name: fieldName, before: z.string(), after: z.string(), limit: z.number(), kind: z.enum(FIELD_KINDS) }),
  ),
  rationale: z.string(),
  note: z.string(),
  person: personSchema,
  state: z.enum(CHANGE_STATES),
  rev: z.number(),
  /** Plain warnings; `value` is a domain, a word, a count or empty. */
  warnings: z.array(warning),
  /** The texts the owner approved, when approved with an edit. */
  final: z.optional(z.array(z.object({ name: fieldName, text: z.string() }))),
  /** The owner's own edit in an approval that no longer stands: to be read and approved once more. */
  edit: z.optional(z.array(z.object({ name: fieldName, text: z.string() }))),
  /** The owner's own words to the delegate, when rejected or asked. */
  comment: z.string(),
  /** Before is what the page said at the conflict, not what the delegate saw. */
  rebased: z.boolean(),
  /** The profile is not read for this: before is what the delegate says. */
  claimed: z.boolean(),
  /** When it became what it is; another time is another text, or another state. */
  movedAt: time,
});
export type ChangeView = z.infer<typeof changeViewSchema>;

/** One line of the review's list and of the summary. */
export const reviewLineSchema = z.object({
  id: z.string(),
  section,
  op: z.enum(OPS),
  entry: z.optional(entrySchema),
  state: z.enum(CHANGE_STATES),
  shown: z.boolean(),
  edited: z.boolean(),
  movedAt: time,
});
export type ReviewLineView = z.infer<typeof reviewLineSchema>;

/** One line of the side panel's queue. */
export const planItemSchema = z.object({
  id: z.string(),
  grantId: z.string(),
  section,
  op: z.enum(OPS),
  entry: z.optional(entrySchema),
  state: z.enum(CHANGE_STATES),
  /** `copy` also for what no form is known for. */
  mode: z.enum(APPLY_MODES),
  person: z.string(),
  /** Who passed it on to that person; empty when nobody did. */
  through: z.string(),
  /** Staged by the owner themselves. */
  local: z.nullable(z.enum(LOCAL_REASONS)),
  /** Entries of the page that may be meant, by what the page says of each: the owner chooses. */
  choices: z.optional(z.array(z.object({ formId: z.string(), lines: z.array(z.string()) }))),
  /** The entry as the page lists it, once it was found there. */
  found: z.optional(z.array(z.string())),
  /** What the site wants filled besides, by its own labels: the owner's to fill before Save. */
  required: z.array(z.string()),
  /** Applied, and what it replaced is known. */
  canUndo: z.boolean(),
  /** Left out of this run by the owner. */
  skipped: z.boolean(),
  /** What is typed, field by field. */
  final: z.array(z.object({ name: fieldName, text: z.string() })),
  /** Of a text that is pasted by hand: what the review took for part of the present text, which nobody has read. */
  unread: z.array(warning),
  /** Why it failed or is in conflict. */
  reason: z.optional(z.enum(REFUSAL_CODES)),
  /** When it was saved and how that is known. */
  appliedAt: z.optional(time),
  proof: z.optional(z.enum(['read-back', 'by-hand'])),
  savedBy: z.optional(z.enum(['you', 'countersign'])),
});
export type PlanItemView = z.infer<typeof planItemSchema>;

export const planSchema = z.object({
  items: z.array(planItemSchema),
  /** The item being worked on, and what is waited for. */
  current: z.nullable(z.string()),
  /** `open-page`: our button must be pressed on the profile's tab; `account`: the tab shows somebody else. */
  waitingFor: z.enum(['nothing', 'start', 'open-page', 'form', 'your-save', 'reading', 'copy', 'decision']),
  /** The last thing the page made impossible, when it concerns the tab and not one change. */
  trouble: z.nullable(z.enum(REFUSAL_CODES)),
  running: z.boolean(),
  /** Fields of the form that waits for Save which no longer hold what was put in. */
  differs: z.optional(z.array(fieldName)),
  vanity: z.string(),
});
export type PlanView = z.infer<typeof planSchema>;

/** Reading the owner's present texts, to share them with the delegate. */
export const readingSchema = z.object({
  state: z.enum(['idle', 'reading', 'done', 'stuck']),
  /** For whom it is read; null when idle, or when the owner keeps a copy. */
  grantId: z.nullable(z.string()),
  person: z.string(),
  done: z.number(),
  total: z.number(),
  trouble: z.nullable(z.enum(REFUSAL_CODES)),
  /** What was read so far, to be shown before it is shared. */
  items: z.array(snapshotItemSchema),
  /** Sections of which something could not be read. */
  partly: z.array(section),
  readAt: z.nullable(time),
});
export type ReadingView = z.infer<typeof readingSchema>;

/** A passkey that opens the lock, as `Passkey` in `src/lock` says. */
export const passkeySchema = z.strictObject({
  credential: z.string().check(z.regex(/^[\w-]{1,1400}$/)),
  salt: z.string().check(z.regex(/^[\w-]{43}$/)),
});

/** The lock on approvals. `autoLock`: minutes; `retryAt`: no try counts before, ms; `endsAt` as in `AppView`. */
export const lockSchema = z.object({
  state: z.enum(['none', 'locked', 'unlocked']),
  autoLock: z.number(),
  retryAt: z.nullable(time),
  /** null: a PIN or passphrase opens it. */
  passkey: z.nullable(passkeySchema),
  endsAt: z.nullable(time),
});
export type LockView = z.infer<typeof lockSchema>;

/** Copies of the owner's whole profile, newest first. */
export const copiesSchema = z.object({
  copies: z.array(
    z.object({ id: z.string(), readAt: time, items: z.number(), sections: z.array(section), partly: z.boolean() }),
  ),
});
export type CopiesView = z.infer<typeof copiesSchema>;

/** What would be filled in the form on screen, and on what evidence. */
export const pageCheckSchema = z.object({
  section,
  op: z.enum(VERBS),
  fields: z.array(
    z.object({
      name: z.enum(FIELD_NAMES),
      found: z.array(z.enum(EVIDENCE)),
      refused: z.optional(z.enum(REFUSAL_CODES)),
    }),
  ),
  save: z.boolean(),
  /** The make of the form without any text of the member's, to be attached to a report. */
  report: z.string(),
});
export type PageCheckView = z.infer<typeof pageCheckSchema>;

/** One journal entry; `who` and `section` are filled in from the store, the chain itself holds only ids and hashes. */
export const activitySchema = z.object({
  seq: z.number(),
  at: time,
  event: z.string(),
  who: z.string(),
  /** Who passed it on to that person; empty when nobody did. */
  through: z.string(),
  section: z.nullable(section),
  count: z.nullable(z.number()),
  reason: z.nullable(z.enum(REFUSAL_CODES)),
});
export type ActivityView = z.infer<typeof activitySchema>;

/** A person's record that no longer fits what this browser saw of it, or (`here`) this browser's own, as that person saw it. */
export const misfitSchema = z.object({ id: z.string(), name: z.string(), here: z.boolean(), since: time });
export type MisfitView = z.infer<typeof misfitSchema>;
