import browser from 'webextension-polyfill';
import { read } from './store/store.ts';

/** Our one accent, as in popup/ui/tokens.css. */
const INK = '#17594a';

/** The number of changes waiting for the owner's decision, on the toolbar button. */
export async function updateBadge(): Promise<void> {
  const pending = await read((tx) => tx.objectStore('changes').index('state').count('pending'));
  await browser.action.setBadgeBackgroundColor({ color: INK });
  await browser.action.setBadgeText({ text: pending === 0 ? '' : pending > 999 ? '999+' : String(pending) });
}
