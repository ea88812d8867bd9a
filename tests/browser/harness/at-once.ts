import type { Screen } from './screen.ts';

/**
 * Presses A and clicks Approve in the very task in which the button is drawn, faster than any hand; resolves once that
 * was done. Call it before the change is shown, await what it gives afterwards.
 */
export async function approveAtOnce({ page }: Screen): Promise<() => Promise<boolean>> {
  await page.evaluate(() => {
    const tried = new Promise<boolean>((resolve) => {
      const look = () => {
        const button = document.querySelector<HTMLButtonElement>('.screen-foot button[aria-keyshortcuts="a"]');
        if (!button) return;
        watcher.disconnect();
        button.click();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
        resolve(button.getAttribute('aria-disabled') === 'true');
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document.body, { childList: true, subtree: true });
    });
    Object.assign(globalThis, { tried });
  });
  return () => page.evaluate(() => (globalThis as unknown as { tried: Promise<boolean> }).tried);
}

/** Waits until Approve reacts. */
export async function approvable({ page }: Screen): Promise<void> {
  await page.waitForSelector('.screen-foot button.next[aria-disabled="false"]');
}
