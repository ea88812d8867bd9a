import browser from 'webextension-polyfill';

/** Opens the full tab; `at` names the screen to begin with. The popup closes by itself when a tab opens. */
export async function openDesk(at?: 'paste' | 'home'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`popup/desk.html${at ? `#${at}` : ''}`) });
}
