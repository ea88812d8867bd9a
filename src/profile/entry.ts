import * as z from 'zod/mini';
import { PROFILE_PATH } from './path.ts';

const shortText = z.string().check(z.maxLength(300));
const monthText = z.string().check(z.regex(/^\d{4}(-\d{2})?$/));

/**
 * One entry of a section, named by what it says: `title` and `company` are the fields that the section's `naming` says (of
 * education the school and the degree), `start` and `end` tell two of the same name apart. `formId` is the site's own
 * number for the entry's form; it only helps to find the form and is never believed without the rest.
 */
export const entrySchema = z.strictObject({
  title: shortText.check(z.minLength(1)),
  company: shortText,
  start: z.optional(monthText),
  end: z.optional(monthText),
  formId: z.optional(z.string().check(z.regex(/^\d{1,20}$/))),
  /** Of a person who sent an invitation: where the profile is, as `profilePath` writes it. */
  path: z.optional(z.string().check(z.regex(PROFILE_PATH))),
});

export type Entry = z.infer<typeof entrySchema>;
