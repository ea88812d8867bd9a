import * as z from 'zod/mini';
import { entrySchema } from './entry.ts';

const text = z.string().check(z.maxLength(10_000));

/** The owner's present texts, as read from the forms. A missing part was not granted or not read. */
export const snapshotSchema = z.strictObject({
  readAt: z.int(),
  headline: z.optional(text),
  about: z.optional(text),
  positions: z.optional(z.array(z.strictObject({ entry: entrySchema, description: text })).check(z.maxLength(100))),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
