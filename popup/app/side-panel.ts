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

/** No tab has this id: the worker then says that it has no access. */
const NO_TAB = -1;

/** The tab to work in, as the worker takes it. */
export const activeTabId = async (): Promise<number> => (await activeTab())?.id ?? NO_TAB;

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

/** Places in the panel that other pages of ours may ask for. */
const WISHES = ['snapshots', 'help'] as const;
export type PanelWish = (typeof WISHES)[number];
const WISH = 'panel-wish';

/** Asks the panel to show a place: at once when it is open, otherwise as soon as it is. */
export const wishInPanel = (wish: PanelWish): void => localStorage.setItem(WISH, wish);

/** The place that was asked for, once. */
export function takeWish(): PanelWish | undefined {
  const wish = WISHES.find((one) => one === localStorage.getItem(WISH));
  localStorage.removeItem(WISH);
  return wish;
}

/** Calls back when another page of ours asks for a place; returns how to end that. */
export function onWish(call: (wish: PanelWish) => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    const wish = key === WISH && newValue !== null ? takeWish() : undefined;
    if (wish) call(wish);
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
