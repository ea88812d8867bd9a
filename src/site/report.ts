import * as z from 'zod/mini';
import { FIELD_NAMES, SECTIONS, VERBS } from '../profile/sections.ts';
import { REFUSAL_CODES } from '../refusal-codes.ts';

/** What a content script may say. The page shares the screen with it, so the worker believes only what fits here. */

const fieldName = z.enum(FIELD_NAMES);
const text = z.string().check(
  z.maxLength(20_000),
  z.refine((said) => said.isWellFormed()),
);
const texts = z.array(z.strictObject({ name: fieldName, text })).check(z.maxLength(FIELD_NAMES.length));
const formId = z.string().check(z.regex(/^\d{1,20}$/));
/** A script's own no. */
export const refused = z.strictObject({
  refused: z.enum(REFUSAL_CODES),
  detail: z.optional(z.string().check(z.maxLength(200))),
  /** Something was typed before: a page that saves by itself may have kept of it what it liked. */
  typed: z.optional(z.boolean()),
});
/** One entry of a list, with the lines a person reads of it. */
const listed = z.strictObject({ formId, lines: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(12)) });
export type Listed = z.infer<typeof listed>;

/** `form`: the right form is on screen. `touched`: we typed into this document, so only a reload may be believed. */
export const inspectSchema = z.union([
  refused,
  z.strictObject({
    page: z.enum(['form', 'elsewhere', 'no-form']),
    touched: z.boolean(),
    /** An error the page shows beside the form. */
    alert: z.boolean(),
    /** The filled form's Save is not there, or cannot be pressed, yet. */
    saveWaits: z.optional(z.boolean()),
    /** Fields of a form we filled that no longer hold what they should; none is said while that cannot be told. */
    differs: z.optional(z.array(fieldName).check(z.maxLength(FIELD_NAMES.length))),
  }),
]);

export const fillSchema = z.union([
  refused,
  z.strictObject({
    filled: z.literal(true),
    notifyOff: z.boolean(),
    /** The number of the entry's form, from the page's address. */
    formId: z.optional(formId),
    /** Everything the form held that we know of, before anything was typed: what an undo would put back. */
    held: texts,
    /** Fields the site requires that are empty and not ours, by the site's own labels. */
    required: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(20)),
  }),
  /** What the form holds differs from `before`; of an entry to be removed, all it holds, when that is more than was named. */
  z.strictObject({ live: texts }),
]);

/** `asks`: the site asks whether to delete, and has no answer yet. */
export const saveSchema = z.union([refused, z.strictObject({ after: z.enum(['closed', 'alert', 'open', 'asks']) })]);

export const readSchema = z.union([refused, z.strictObject({ fields: texts, formId: z.optional(formId) })]);

export const entriesSchema = z.union([
  refused,
  z.strictObject({
    entries: z.array(listed).check(z.maxLength(200)),
    /** Those the task's entry may be. */
    meant: z.array(formId).check(z.maxLength(50)),
  }),
]);

/** `found`: the one entry of the list that fits. `choices`: several fit equally; the owner says which. */
export const openSchema = z.union([
  refused,
  z.strictObject({ opening: z.boolean(), found: z.optional(listed) }),
  z.strictObject({ choices: z.array(listed).check(z.minLength(2), z.maxLength(50)) }),
]);
export const whoseSchema = z.union([
  refused,
  z.strictObject({ vanity: z.nullable(z.string().check(z.maxLength(300))) }),
]);

/** By what a field of the open form was known, and what kind of control it is. */
export const EVIDENCE = ['value', 'name', 'placeholder', 'id', 'group', 'options'] as const;

/** What would be filled in the form on screen. Nothing of the member's own text is in it. */
export const checkSchema = z.union([
  refused,
  z.strictObject({
    section: z.enum(SECTIONS),
    op: z.enum(VERBS),
    fields: z.array(
      z.strictObject({
        name: fieldName,
        found: z.array(z.enum(EVIDENCE)),
        refused: z.optional(z.enum(REFUSAL_CODES)),
      }),
    ),
    save: z.boolean(),
    skeleton: z.string().check(z.maxLength(20_000)),
  }),
]);

/** What the owner or somebody beside them typed into the site's own form. */
export const typedSchema = z.union([
  refused,
  z.strictObject({
    section: z.enum(SECTIONS),
    op: z.enum(['set', 'add']),
    formId: z.optional(formId),
    fields: texts,
  }),
]);

// What each script answers, for the scripts themselves: a name that the worker would not know does not compile.
export type InspectReport = z.infer<typeof inspectSchema>;
export type FillReport = z.infer<typeof fillSchema>;
export type SaveReport = z.infer<typeof saveSchema>;
export type ReadReport = z.infer<typeof readSchema>;
export type EntriesReport = z.infer<typeof entriesSchema>;
export type OpenReport = z.infer<typeof openSchema>;
export type WhoseReport = z.infer<typeof whoseSchema>;
export type CheckReport = z.infer<typeof checkSchema>;
export type TypedReport = z.infer<typeof typedSchema>;
