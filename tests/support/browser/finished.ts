import type { Scene } from './arrange.ts';
import { until } from './until.ts';

/** Until the panel has nothing left to do. Trouble with the tab ends the test. */
export const finished = ({ owner }: Scene, patience = 90_000): Promise<void> =>
  until(async () => {
    const queue = await owner.ask('apply.queue', {});
    const stuck = queue.items.find(({ state, skipped }) => (state === 'failed' || state === 'conflict') && !skipped);
    if (queue.trouble || stuck) throw new Error(`${queue.trouble ?? ''} ${JSON.stringify(stuck)}`);
    return queue.waitingFor === 'nothing' && !queue.running;
  }, patience);

/** The owner presses a button of the site's own; the last of that name when several are there. */
export async function pressOnPage({ owner }: Scene, name: string, last = false): Promise<void> {
  await owner.tab.bringToFront();
  await owner.tab.waitForFunction(
    (text, ofSeveral) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('dialog[open] button, [role="dialog"] button')].filter(
        (button) => button.innerText.trim() === text && button.checkVisibility(),
      );
      const button = ofSeveral ? buttons.at(-1) : buttons[0];
      button?.click();
      return button !== undefined;
    },
    { polling: 50, timeout: 10_000 },
    name,
    last,
  );
}
