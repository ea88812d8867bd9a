import type * as z from 'zod/mini';
import { DESK_MESSAGES } from './desk-table.ts';
import { INVITATION_MESSAGES } from './invitation-table.ts';
import { OWNER_MESSAGES } from './owner-table.ts';

export { PAGES, type Page } from './shapes.ts';

/**
 * Every message between our pages and the worker: who may send it, what it holds, what comes back, and (`waits`) whether the owner's page is waited for meanwhile. The worker checks
 * the sender, then the request, then handles it, then parses its own answer. Any answer may be a `Refusal` instead.
 * All are idempotent: a message that arrives twice changes nothing the second time.
 */
export const MESSAGES = { ...OWNER_MESSAGES, ...DESK_MESSAGES, ...INVITATION_MESSAGES } as const;

export type MessageName = keyof typeof MESSAGES;
export type RequestOf<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['request']>;
export type ResponseOf<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['response']>;

/** The envelope of every message. */
export interface Message<N extends MessageName = MessageName> {
  readonly message: N;
  readonly request: RequestOf<N>;
}
