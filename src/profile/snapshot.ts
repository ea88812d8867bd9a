import * as z from 'zod/mini';
import { type Entry, entrySchema } from './entry.ts';
import { FIELD_NAMES, SECTION_NAMES, type SectionName } from './sections.ts';

const text = z.string().check(z.maxLength(10_000));

/** One section, or one entry of it, as its form held it. A missing field was not in the form. */
export const snapshotItemSchema = z.strictObject({
  section: z.enum(SECTION_NAMES),
  entry: z.optional(entrySchema),
  fields: z.array(z.strictObject({ name: z.enum(FIELD_NAMES), text })).check(z.maxLength(20)),
});

/** The owner's present texts, as read from the forms. A section that is not listed was not granted or not read. */
export const snapshotSchema = z.strictObject({
  readAt: z.int(),
  /** Sections read to their end: an entry that is not among the items is not in the profile. */
  sections: z.array(z.enum(SECTION_NAMES)).check(z.maxLength(SECTION_NAMES.length)),
  items: z.array(snapshotItemSchema).check(z.maxLength(500)),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
export type SnapshotItem = z.infer<typeof snapshotItemSchema>;

export const itemOf = (
  snapshot: Snapshot | null,
  section: SectionName,
  is: (entry: Entry | undefined) => boolean = () => true,
): SnapshotItem | undefined => snapshot?.items.find((item) => item.section === section && is(item.entry));
