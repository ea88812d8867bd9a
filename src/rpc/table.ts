import type * as z from 'zod/mini';
import { APPLY_MESSAGES } from '../apply/contract.ts';
import { AUDIT_MESSAGES } from '../audit/contract.ts';
import { BACKUP_MESSAGES } from '../backup/contract.ts';
import { CHANGE_MESSAGES } from '../change/contract.ts';
import { DRAFT_MESSAGES } from '../draft/contract.ts';
import { GRANT_MESSAGES } from '../grant/contract.ts';
import { INVITATION_MESSAGES } from '../invitation/contract.ts';
import { LOCK_MESSAGES } from '../lock/contract.ts';
import { TRANSPORT_MESSAGES } from '../transport/contract.ts';
import { APP_MESSAGES } from './app.ts';

export { PAGES, type Page } from './shapes.ts';

/**
 * Every message between our pages and the worker, as the contract of its subject says it: who may send it, what it holds,
 * what comes back, and (`waits`) whether the owner's page is waited for meanwhile. The worker checks the sender, then the
 * request, then handles it, then parses its own answer. Any answer may be a `Refusal` instead.
 * All are idempotent: a message that arrives twice changes nothing the second time.
 */
export const MESSAGES = {
  ...APP_MESSAGES,
  ...GRANT_MESSAGES,
  ...LOCK_MESSAGES,
  ...AUDIT_MESSAGES,
  ...CHANGE_MESSAGES,
  ...INVITATION_MESSAGES,
  ...TRANSPORT_MESSAGES,
  ...DRAFT_MESSAGES,
  ...APPLY_MESSAGES,
  ...BACKUP_MESSAGES,
} as const;

export type MessageName = keyof typeof MESSAGES;
export type RequestOf<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['request']>;
export type ResponseOf<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['response']>;

/** The envelope of every message. */
export interface Message<N extends MessageName = MessageName> {
  readonly message: N;
  readonly request: RequestOf<N>;
}
