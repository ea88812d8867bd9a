import * as z from 'zod/mini';
import { REFUSAL_CODES } from '../refusal-codes.ts';
import { byId, done, id, nothing, PAGES, section, time } from '../rpc/shapes.ts';

/** One journal entry; `who` and `section` are filled in from the store, the chain itself holds only ids and hashes. */
const logEntrySchema = z.object({
  seq: z.number(),
  at: time,
  event: z.string(),
  who: z.string(),
  /** Who passed it on to that person; empty when nobody did. */
  through: z.string(),
  section: z.nullable(section),
  count: z.nullable(z.number()),
  reason: z.nullable(z.enum(REFUSAL_CODES)),
});
export type LogEntryView = z.infer<typeof logEntrySchema>;

/** A person's record that no longer fits what this browser saw of it, or (`here`) this browser's own, as that person saw it. */
export const logMismatchSchema = z.object({ id: z.string(), name: z.string(), here: z.boolean(), since: time });
export type LogMismatchView = z.infer<typeof logMismatchSchema>;

/** What is asked about the audit log and what is signed of it. */
export const AUDIT_MESSAGES = {
  'audit-log.list': {
    from: PAGES,
    request: z.strictObject({ before: z.optional(z.int()) }),
    response: z.object({
      entries: z.array(logEntrySchema),
      more: z.boolean(),
      /** Of records that do not fit: what nobody has seen to yet. */
      logMismatches: z.array(logMismatchSchema),
      /** Whom a signed report can be about. */
      people: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  },
  'audit-log.verify': {
    from: PAGES,
    request: nothing,
    response: z.object({ entries: z.number(), brokenAt: z.nullable(z.number()) }),
  },
  'audit-log.export': {
    from: PAGES,
    request: nothing,
    response: z.object({ jsonl: z.string(), fileName: z.string() }),
  },
  /** The owner has asked that person (`id`) and knows why a record did not fit. */
  'audit-log.settle': { from: PAGES, request: byId, response: done },
  /** What concerns one person or client, or everything: signed, for the page that checks it (`Certificate`), as JSON. */
  'signed-report.make': {
    from: PAGES,
    request: z.strictObject({ id: z.nullable(id), withTexts: z.boolean() }),
    response: z.object({ json: z.string() }),
  },
} as const;
