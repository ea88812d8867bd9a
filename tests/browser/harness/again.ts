import { CHROME_BUILD } from './launch.ts';
import type { Person } from './person.ts';

interface Managed {
  readonly chrome: { readonly management: { setEnabled(id: string, on: boolean): Promise<void> } };
}

/** How an extension ends and begins anew while the pages it worked on stay. The browser lets go of what was allowed. */
export const AGAIN: Readonly<Record<string, (person: Person) => Promise<void>>> = {
  // the same id with what lies there now, as the browser sees it
  'loaded again, as for an update,': async ({ browser }) => void (await browser.installExtension(CHROME_BUILD)),
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
