import * as z from 'zod/mini';
import { FIELD_NAMES } from '../profile/sections.ts';
import { REFUSAL_CODES } from '../refusal.ts';

/** What a content script may say. The page shares the screen with it, so the worker believes only what fits here. */

const texts = z.array(z.strictObject({ name: z.enum(FIELD_NAMES), text: z.string().check(z.maxLength(20_000)) }));
const refused = z.strictObject({
  refused: z.enum(REFUSAL_CODES),
  detail: z.optional(z.string().check(z.maxLength(200))),
});

/** `form`: the right form is on screen. `touched`: we typed into this document, so only a reload may be believed. */
export const lookSchema = z.union([
  refused,
  z.strictObject({
    page: z.enum(['form', 'elsewhere', 'no-form']),
    touched: z.boolean(),
    /** An error the page shows beside the form. */
    alert: z.boolean(),
  }),
]);

export const fillSchema = z.union([
  refused,
  z.strictObject({
    filled: z.literal(true),
    notifyOff: z.boolean(),
    /** The number of the entry's form, from the page's address. */
    formId: z.optional(z.string().check(z.regex(/^\d{1,20}$/))),
  }),
  /** What the form holds differs from `before`. */
  z.strictObject({ live: texts }),
]);

export const saveSchema = z.union([refused, z.strictObject({ after: z.enum(['closed', 'alert', 'open']) })]);

export const readSchema = z.union([
  refused,
  z.strictObject({
    fields: texts,
    entry: z.optional(
      z.strictObject({ title: z.string().check(z.maxLength(200)), company: z.string().check(z.maxLength(200)) }),
    ),
  }),
]);

export const entriesSchema = z.union([
  refused,
  z.strictObject({ formIds: z.array(z.string().check(z.regex(/^\d{1,20}$/))).check(z.maxLength(100)) }),
]);

export const openSchema = z.union([refused, z.strictObject({ opening: z.boolean() })]);
export const whoseSchema = z.union([
  refused,
  z.strictObject({ vanity: z.nullable(z.string().check(z.maxLength(300))) }),
]);
