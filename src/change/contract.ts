import * as z from 'zod/mini';
import { personSchema } from '../grant/contract.ts';
import { entrySchema } from '../profile/entry.ts';
import { FIELD_KINDS } from '../profile/fields.ts';
import { FIELD_NAMES, OPS } from '../profile/sections.ts';
import { byId, done, id, longText, messageSchema, PAGES, section, shortText, time } from '../rpc/shapes.ts';
import { WARNINGS } from './change.ts';
import { CHANGE_STATES } from './states.ts';

const fieldName = z.enum(FIELD_NAMES);
export const warning = z.object({ warning: z.enum(WARNINGS), value: z.string() });

/** One change, whole, for the review. Texts are exactly the verified bytes. */
const changeViewSchema = z.object({
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
const reviewLineSchema = z.object({
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

const finals = z.array(z.strictObject({ name: fieldName, text: longText })).check(z.minLength(1), z.maxLength(20));

/** What is asked in a review, and of its results. */
export const CHANGE_MESSAGES = {
  /** All changes of a grant that were not yet acted on, in the order they are read. `id` is the grant. */
  'review.list': {
    from: PAGES,
    request: byId,
    response: z.object({ lines: z.array(reviewLineSchema) }),
  },
  'review.show': { from: PAGES, request: byId, response: changeViewSchema },
  /**
   * Told by the screen once the text is really painted: starts the 500 ms before an approval counts. `movedAt`: of what was
   * painted, as its view says it; another text, or another edit, may stand there since.
   */
  'review.shown': {
    from: PAGES,
    request: z.strictObject({ id, movedAt: z.optional(z.number()) }),
    response: done,
  },
  /**
   * `final` is the text on the owner's screen, all fields; `edited` says the owner changed it. `before`: the present texts
   * on that screen, field by field: another window may have found others since.
   */
  'review.approve': {
    from: PAGES,
    request: z.strictObject({
      id,
      final: finals,
      edited: z.boolean(),
      before: z.optional(z.array(longText).check(z.maxLength(20))),
    }),
    response: done,
  },
  'review.approve-rest': { from: PAGES, request: byId, response: z.object({ approved: z.number() }) },
  'review.reject': { from: PAGES, request: z.strictObject({ id, comment: shortText }), response: done },
  'review.ask': {
    from: PAGES,
    request: z.strictObject({ id, comment: shortText.check(z.minLength(1)) }),
    response: done,
  },
  /** Takes a decision back, as long as nothing was done about it. */
  'review.reopen': { from: PAGES, request: byId, response: done },
  'receipt.make': { from: PAGES, request: byId, response: messageSchema },
} as const;
