import type { Person } from './person.ts';
import type { Screen } from './screen.ts';

/** The real side panel beside the profile, when there is nothing to put in: opened by a press in the popup. */
export async function panelBeside(owner: Person): Promise<{ panel: Screen; tabId: number }> {
  const tabId = await owner.tabId();
  const { page } = await owner.popup();
  await page.evaluate((id) => {
    const { chrome } = globalThis as unknown as { chrome: { sidePanel: { open(o: object): Promise<void> } } };
    document.addEventListener('pointerup', () => void chrome.sidePanel.open({ tabId: id }), { once: true });
  }, tabId);
  await page.mouse.click(5, 5);
  const panel = await owner.panel();
  await owner.closePopup();
  return { panel, tabId };
}
