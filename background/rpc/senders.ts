import type { Page } from '../../src/rpc/table.ts';

/** What the browser says about a sender. The type is not trusted beyond what `pageOf` checks. */
export interface UnvalidatedSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
}

const PATHS: Readonly<Record<string, Page>> = {
  '/popup/popup.html': 'popup',
  '/popup/panel.html': 'panel',
  '/popup/desk.html': 'desk',
};

/**
 * Which of our own pages sent a message, or null for anybody else: another extension, a content script, a frame, a page
 * of ours that may not ask. Told by the id the browser gives and the exact origin and path, by nothing in the message.
 */
export function pageOf(unvalidatedSender: UnvalidatedSender, own: { id: string; origin: string }): Page | null {
  const { id, url, frameId, origin } = unvalidatedSender;
  if (id !== own.id || url === undefined || (frameId !== undefined && frameId !== 0)) return null;
  if (origin !== undefined && origin !== own.origin) return null;
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return null;
  }
  // an extension's scheme has an opaque `origin` in the URL standard, so it is put together by hand
  if (`${address.protocol}//${address.host}` !== own.origin) return null;
  return Object.hasOwn(PATHS, address.pathname) ? (PATHS[address.pathname] ?? null) : null;
}
