import type { Screen } from './screen.ts';

/** The moment in which no yes counts, less what a slow machine needs to begin it; ms. */
const MOMENT = 350;

/**
 * Presses A and clicks Approve from the very task in which the button is drawn, at every frame of the first moment. Call
 * it before the change is shown, await what it gives afterwards: whether Approve stood there as not yet usable each time.
 */
export async function approveAtOnce({ page }: Screen): Promise<() => Promise<boolean>> {
  await page.evaluate((moment) => {
    const waited = new Promise<boolean>((resolve) => {
      let drawnAt = 0;
      const press = () => {
        const button = document.querySelector<HTMLButtonElement>('.screen-foot button[aria-keyshortcuts="a"]');
        if (!button) return;
        watcher.disconnect();
        drawnAt ||= performance.now();
        const usable = button.getAttribute('aria-disabled') !== 'true';
        button.click();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
        if (usable) resolve(false);
        else if (performance.now() - drawnAt > moment) resolve(true);
        else requestAnimationFrame(press);
      };
      const watcher = new MutationObserver(press);
      watcher.observe(document.body, { childList: true, subtree: true });
    });
    Object.assign(globalThis, { waited });
  }, MOMENT);
  return () => page.evaluate(() => (globalThis as unknown as { waited: Promise<boolean> }).waited);
}

/** Waits until Approve reacts; a failure says what was there instead. */
export async function approvable(screen: Screen): Promise<void> {
  await screen.page.waitForSelector('.screen-foot button.next[aria-disabled="false"]').catch(async () => {
    const at = await screen.page.evaluate(() => `${document.visibilityState}, at ${scrollY} of ${innerHeight} px`);
    throw new Error(`Approve does not react; ${at}: ${await screen.text()}`);
  });
}

/** Presses N as long as something was not on screen yet, until Approve reacts; answers with how often. */
export async function readThrough(screen: Screen): Promise<number> {
  const { page } = screen;
  const state = () =>
    page.evaluate(() => {
      const usable = document.querySelector('.screen-foot button.next[aria-disabled="false"]') !== null;
      if (usable) return 'usable';
      return document.querySelector('.screen-foot [aria-keyshortcuts="n"]') === null ? 'settling' : 'goes on';
    });
  let keys = 0;
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    const now = await state();
    if (now === 'usable') return keys;
    if (now === 'goes on') {
      const before = await page.evaluate(() => scrollY);
      await page.keyboard.press('n');
      keys++;
      // where N leads has to be looked at for a moment before it counts
      await page
        .waitForFunction(
          (from) =>
            scrollY !== from || document.querySelector('.screen-foot button.next[aria-disabled="false"]') !== null,
          { timeout: 2000, polling: 'raf' },
          before,
        )
        .catch(() => undefined);
    }
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 150))));
  }
  await approvable(screen);
  return keys;
}
