import { expect } from 'vitest';
import type { Person } from './person.ts';
import { giveVersion } from './version.ts';

interface Managed {
  readonly chrome: { readonly management: { setEnabled(id: string, on: boolean): Promise<void> } };
}

/** How an extension ends and begins anew while the pages it worked on stay. The browser lets go of what was allowed. */
export const AGAIN: Readonly<Record<string, (person: Person) => Promise<void>>> = {
  'loaded again': async ({ browser, build }) => void (await browser.installExtension(build)),
  // the same folder is the same id, with what lies there now
  'updated to a later version': async ({ browser, build, extensionId }) => {
    giveVersion(build, '99.0.1');
    await browser.installExtension(build);
    expect((await browser.extensions()).get(extensionId)?.version).toBe('99.0.1');
  },
  'turned off and on': async ({ browser, extensionId }) => {
    const settings = await browser.newPage();
    await settings.goto('chrome://extensions');
    for (const on of [false, true])
      await settings.evaluate(
        (id, enabled) => (globalThis as unknown as Managed).chrome.management.setEnabled(id, enabled),
        extensionId,
        on,
      );
    await settings.close();
  },
  // every page of ours and the worker are in this process
  crashed: async ({ deskPage }) => {
    const session = await deskPage.createCDPSession();
    await Promise.race([session.send('Page.crash'), new Promise((gone) => deskPage.once('error', gone))]).catch(
      () => {},
    );
  },
};
