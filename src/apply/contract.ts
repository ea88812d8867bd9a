import * as z from 'zod/mini';
import { warning } from '../change/contract.ts';
import { CHANGE_STATES } from '../change/states.ts';
import { APPLY_MODES, LOCAL_REASONS } from '../grant/grant.ts';
import { entrySchema } from '../profile/entry.ts';
import { FIELD_NAMES, OPS, VERBS } from '../profile/sections.ts';
import { REFUSAL_CODES } from '../refusal-codes.ts';
import { byId, id, nothing, PAGES, section, time } from '../rpc/shapes.ts';
import { EVIDENCE } from '../site/report.ts';

const fieldName = z.enum(FIELD_NAMES);

/** One line of the side panel's queue. */
const planItemSchema = z.object({
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

const planSchema = z.object({
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

/** What would be filled in the form on screen, and on what evidence. */
const pageCheckSchema = z.object({
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

/** What is asked while approved texts go into the page. */
export const APPLY_MESSAGES = {
  /** Ties the applying to the tab whose page the owner was on when the button was pressed. */
  'apply.start': { from: PAGES, request: z.strictObject({ tabId: z.int() }), response: planSchema },
  'apply.queue': { from: PAGES, request: nothing, response: planSchema },
  /** Does the next single step, if there is one to do; the panel calls it while it is on screen. */
  'apply.step': { from: ['panel'], waits: 'page', request: nothing, response: planSchema },
  'apply.pause': { from: PAGES, request: nothing, response: planSchema },
  'apply.retry': { from: PAGES, request: byId, response: planSchema },
  /** The owner pasted and saved the text; it is read back when the page can be seen, and said so when it cannot. */
  'apply.by-hand': { from: PAGES, request: byId, response: planSchema },
  /** Says which of several entries on the page is meant. */
  'apply.choose': {
    from: PAGES,
    request: z.strictObject({ id, formId: z.string().check(z.regex(/^\d{1,20}$/)) }),
    response: planSchema,
  },
  'apply.skip': { from: PAGES, request: byId, response: planSchema },
  'apply.review-again': { from: PAGES, request: byId, response: planSchema },
  /** What would be filled in the form that is open in the owner's tab. Changes nothing. */
  'page-check.step': {
    from: ['panel'],
    waits: 'page',
    request: z.strictObject({ tabId: z.int() }),
    response: pageCheckSchema,
  },
} as const;
