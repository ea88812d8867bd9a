import * as z from 'zod/mini';

const shortText = z.string().check(z.maxLength(200));

/**
 * One entry of a section (a position), named by what it says. `formId` is the site's own number for the entry's form
 * when the owner's browser has read it; it only helps to find the form and is never believed without the rest.
 */
export const entrySchema = z.strictObject({
  title: shortText.check(z.minLength(1)),
  company: shortText,
  dates: z.optional(shortText),
  formId: z.optional(z.string().check(z.regex(/^\d{1,20}$/))),
});

export type Entry = z.infer<typeof entrySchema>;

/** Two entries with the same key are the same position, whatever else was read about them. */
export const entryKey = (entry: Entry): string => entry.formId ?? `${entry.title}\u0000${entry.company}`;
