import browser from 'webextension-polyfill';

/** Chromium's side panel; the polyfill does not know it. */
interface ChromiumSidePanel {
  open(options: { windowId: number }): Promise<void>;
}

export interface PageTab {
  readonly id: number;
  readonly windowId: number;
  /** Only known where the browser shows it to us: on the tab whose toolbar button was pressed. */
  readonly url: string;
}

/** The tab the person is looking at. Ask before the click: opening the panel must not wait for an answer. */
export async function activeTab(): Promise<PageTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, url: tab.url ?? '' };
}

/**
 * Opens our panel beside the tab's window. Must be called within the click itself, before anything is awaited: both
 * browsers take it only as the answer to a person's gesture. Resolves to false when the browser did not open it.
 */
export function openSidePanel(tab: PageTab): Promise<boolean> {
  const { sidePanel } = (globalThis as { chrome?: { sidePanel?: ChromiumSidePanel } }).chrome ?? {};
  const opening = sidePanel ? sidePanel.open({ windowId: tab.windowId }) : browser.sidebarAction.open();
  return opening.then(
    () => true,
    () => false,
  );
}
