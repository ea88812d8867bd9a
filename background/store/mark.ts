import browser from 'webextension-polyfill';
import type { Head } from '../../src/audit/chain.ts';

/**
 * The head of the journal once more, outside the database. It is written after the database was, so that it may lag
 * behind but is never ahead: a journal that does not hold it is an older one, or another one, that was put back.
 */
const MARK = 'journalHead';

/** A full disk keeps the older mark, which is as true. */
export const keepMark = (head: Head): void => void browser.storage.local.set({ [MARK]: head }).catch(() => undefined);

/** undefined where there is none; one that cannot be read is not none, and throws. */
export const keptMark = async () => (await browser.storage.local.get(MARK))[MARK] as Head | undefined;

type Closable = typeof browser.storage.local & {
  setAccessLevel?(to: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
};

/** No script beside a page may read or move the mark. Firefox has no such level: there a content script of ours could. */
export const closeToContentScripts = async (): Promise<void> =>
  (browser.storage.local as Closable).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
