import browser from 'webextension-polyfill';
import { updateBadge } from './badge.ts';
import { ownerTime } from './clock.ts';
import { sweep } from './grant/sweep.ts';
import { route } from './rpc/router.ts';
import type { UnvalidatedSender } from './rpc/senders.ts';
import { closeToContentScripts } from './store/mark.ts';
import { onWritten } from './store/store.ts';

/** The worker: every listener stands here, so that the browser can wake it for any of them. */

const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('')).href.replace(/\/$/, '') };
const WAKE = 'grants-end';

// a promise as the answer is known to Firefox alone
browser.runtime.onMessage.addListener((message: unknown, sender: UnvalidatedSender, answer) => {
  void route(message, sender, own).then(answer);
  return true;
});

browser.runtime.onInstalled.addListener(() => void quietly(wake));
browser.runtime.onStartup.addListener(() => void quietly(wake));
browser.alarms.onAlarm.addListener((alarm) => {
  if (alarm.name === WAKE) void quietly(endWhatRanOut);
});
onWritten(() => void quietly(updateBadge));

/** Nobody is there to be told: whatever the store could not do is said at the next message, and tried again then. */
const quietly = (act: () => Promise<void>): Promise<void> => act().catch(() => undefined);

void quietly(closeToContentScripts);

/** Grants end by the clock also while nobody looks: once a minute is enough, every check asks the clock itself. */
async function wake(): Promise<void> {
  await browser.alarms.create(WAKE, { periodInMinutes: 1 });
  await endWhatRanOut();
  await updateBadge();
}

async function endWhatRanOut(): Promise<void> {
  await sweep(await ownerTime());
}
