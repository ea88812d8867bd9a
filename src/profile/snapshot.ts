import * as z from 'zod/mini';
import { type Entry, entrySchema } from './entry.ts';
import { type Area, FIELD_NAMES, SECTIONS } from './sections.ts';

const text = z.string().check(z.maxLength(10_000));

/** One section, or one entry of it, as its form held it. A missing field was not in the form. */
export const snapshotItemSchema = z.strictObject({
  section: z.enum(SECTIONS),
  entry: z.optional(entrySchema),
  fields: z.array(z.strictObject({ name: z.enum(FIELD_NAMES), text })).check(z.maxLength(20)),
});

/** The owner's present texts, as read from the forms. A section that is not listed was not granted or not read. */
export const snapshotSchema = z.strictObject({
  readAt: z.int(),
  /** Sections read to their end: an entry that is not among the items is not in the profile. */
  sections: z.array(z.enum(SECTIONS)).check(z.maxLength(SECTIONS.length)),
  items: z.array(snapshotItemSchema).check(z.maxLength(500)),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
export type SnapshotItem = z.infer<typeof snapshotItemSchema>;

export const itemOf = (
  snapshot: Snapshot | null,
  section: Area,
  is: (entry: Entry | undefined) => boolean = () => true,
): SnapshotItem | undefined => snapshot?.items.find((item) => item.section === section && is(item.entry));
