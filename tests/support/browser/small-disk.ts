import type { Person } from './person.ts';
import { until } from './until.ts';

export interface SmallDisk {
  /** Uses up what room there is. */
  fill(): Promise<void>;
  /** Gives all the room back. */
  free(): Promise<void>;
}

const LITTLE = 200_000;

/**
 * Leaves the extension's records very little room, really: by its quota. The browser goes by what it last knew of the room
 * for half a minute, so that is waited for.
 */
export async function smallDisk({ deskPage, extensionId }: Person): Promise<SmallDisk> {
  const cdp = await deskPage.createCDPSession();
  const quota = (quotaSize?: number) =>
    cdp.send('Storage.overrideQuotaForOrigin', {
      origin: `chrome-extension://${extensionId}`,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  /** Writes that much into a store of its own; false when there is no room. */
  const writes = (bytes: number): Promise<boolean> =>
    deskPage.evaluate(
      (length) =>
        new Promise<boolean>((resolve) => {
          const opening = indexedDB.open('junk', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('junk', { autoIncrement: true });
          opening.onerror = () => resolve(false);
          opening.onsuccess = () => {
            const tx = opening.result.transaction('junk', 'readwrite');
            tx.objectStore('junk').put(crypto.getRandomValues(new Uint8Array(length)));
            const end = (isKept: boolean) => {
              opening.result.close();
              resolve(isKept);
            };
            tx.oncomplete = () => end(true);
            tx.onabort = () => end(false);
          };
        }),
      bytes,
    );
  await quota(1);
  await until(async () => !(await writes(1_000)), 60_000);
  const { usage = 0 } = await deskPage.evaluate(() => navigator.storage.estimate());
  await quota(usage + LITTLE);
  return {
    fill: async () => {
      for (const bytes of [50_000, 5_000, 500, 50, 5]) while (await writes(bytes));
    },
    free: async () => void (await quota()),
  };
}
