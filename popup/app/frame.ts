import browser from 'webextension-polyfill';
import { type Address, hashOf } from './route.ts';

export type Frame = 'popup' | 'panel' | 'desk';

/** Which of our pages this script runs in: each says so in its own HTML. */
export const currentFrame = (): Frame => {
  const frame = document.documentElement.dataset.frame;
  return frame === 'panel' || frame === 'desk' ? frame : 'popup';
};

/** Opens the full tab; `at` is the screen to begin with. The popup closes by itself when a tab opens. */
export async function openDesk(at?: Address): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`popup/desk.html${at ? hashOf(at) : ''}`) });
}
