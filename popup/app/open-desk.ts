import browser from 'webextension-polyfill';
import { hashOf, type Place } from './route.ts';

/** Opens the full tab; `at` is the screen to begin with. The popup closes by itself when a tab opens. */
export async function openDesk(at?: Place): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`popup/desk.html${at ? hashOf(at) : ''}`) });
}
