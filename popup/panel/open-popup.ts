import browser from 'webextension-polyfill';

/** Opens our popup, where the review is. Not every browser lets a page do it: the words on the screen say how as well. */
export const openPopup = (): Promise<void> => browser.action.openPopup().catch(() => undefined);
