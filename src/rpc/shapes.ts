import * as z from 'zod/mini';
import { GRANT_STATUSES } from '../grant/grant.ts';
import { AREAS } from '../profile/sections.ts';
import { REFUSAL_CODES } from '../refusal-codes.ts';

/** Our own pages; nothing else is ever answered. Content scripts have no row here: they cannot send at all. */
export const PAGES = ['popup', 'panel', 'desk'] as const;
export type Page = (typeof PAGES)[number];
/** What no other page than the delegate's desk may ask. */
export const DESK_ONLY = ['desk'] as const;

/** Shapes that several messages share, each with its bound. */
export const id = z.string().check(z.minLength(1), z.maxLength(200));
export const shortText = z.string().check(z.maxLength(2000));
export const longText = z.string().check(z.maxLength(10_000));
export const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));
export const nothing = z.strictObject({});
export const done = z.object({});
export const byId = z.strictObject({ id });

/** Milliseconds since 1970, by the clock of the browser that shows it. */
export const time = z.number();
export const section = z.enum(AREAS);

const refusalShape = { refused: z.enum(REFUSAL_CODES), detail: z.optional(z.string()) };
export const refusalSchema = z.object(refusalShape);

/** An armored message ready to be copied or saved. */
export const messageSchema = z.object({ armor: z.string(), fileName: z.string() });
export type MessageView = z.infer<typeof messageSchema>;

const arrivedSchema = z.object({
  /** `part-ended`: at the owner's, a delegate ended what was passed on. */
  kind: z.enum(['request', 'grant', 'snapshot', 'change-set', 'receipt', 'revocation', 'invitations', 'part-ended']),
  from: z.string(),
  /** The request, grant or client it belongs to. */
  id: z.string(),
  count: z.number(),
  /** Of a request that was granted: the grant. */
  grant: z.optional(z.string()),
  /** Of a grant: where it stands at this moment. */
  status: z.optional(z.enum(GRANT_STATUSES)),
});
export type ArrivedView = z.infer<typeof arrivedSchema>;

/**
 * What a pasted message turned out to be; one per block found. `brought`: what it brought when it was taken before, as it
 * stands now (of changes, how many wait); absent when that is not here any more. `to`: whom it is for, when that is
 * somebody known here.
 */
export const openedSchema = z.union([
  arrivedSchema,
  z.object({ ...refusalShape, brought: z.optional(arrivedSchema), to: z.optional(z.string()) }),
]);
export type OpenedView = z.infer<typeof openedSchema>;
