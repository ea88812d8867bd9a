import * as z from 'zod/mini';
import { snapshotItemSchema } from '../profile/snapshot.ts';
import { REFUSAL_CODES } from '../refusal-codes.ts';
import { byId, done, id, messageSchema, nothing, PAGES, section, time } from '../rpc/shapes.ts';

/** Reading the owner's present texts, to share them with the delegate. */
const readingSchema = z.object({
  state: z.enum(['idle', 'reading', 'done', 'stuck']),
  /** For whom it is read; null when idle, or when the owner keeps a snapshot. */
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

/** Snapshots of the owner's whole profile, newest first. */
const snapshotsSchema = z.object({
  snapshots: z.array(
    z.object({ id: z.string(), readAt: time, items: z.number(), sections: z.array(section), partly: z.boolean() }),
  ),
});
export type SnapshotsView = z.infer<typeof snapshotsSchema>;

/** What is asked about the profile as it is: reading it, snapshots of it, going back, and what somebody typed beside the owner. */
export const BACKUP_MESSAGES = {
  'reading.start': {
    from: PAGES,
    /** `grantId` null: the whole profile, kept as a snapshot for the owner alone. */
    request: z.strictObject({ tabId: z.int(), grantId: z.nullable(id) }),
    response: readingSchema,
  },
  'reading.get': { from: PAGES, request: nothing, response: readingSchema },
  'reading.step': { from: ['panel'], waits: 'page', request: nothing, response: readingSchema },
  'reading.cancel': { from: PAGES, request: nothing, response: readingSchema },
  /** The texts read, sealed for the delegate of this grant, only of the granted sections. */
  'reading.share': { from: PAGES, request: byId, response: messageSchema },
  'snapshots.list': { from: PAGES, request: nothing, response: snapshotsSchema },
  'snapshots.delete': { from: PAGES, request: byId, response: done },
  /** Stages what takes the profile, as it was just read again, back to a snapshot; `grantId` null when nothing differs. */
  'snapshots.restore': {
    from: PAGES,
    request: byId,
    response: z.object({ grantId: z.nullable(z.string()), count: z.number() }),
  },
  /** Stages what was typed into the form that is open; the form is loaded again and nothing is saved. */
  'assisted-edit.step': {
    from: ['panel'],
    waits: 'page',
    request: z.strictObject({ tabId: z.int() }),
    response: z.object({ grantId: z.string() }),
  },
  /** Stages the inverse of an applied change for review; `grantId` is what to review. */
  'apply.undo': { from: PAGES, request: byId, response: z.object({ grantId: z.string() }) },
} as const;
