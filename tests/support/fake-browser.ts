/** The few browser APIs the worker uses, in memory. `current` is switched to the install that is being asked. */

export const OWN = { id: 'own-extension', origin: 'chrome-extension://own-extension' };

export interface FakeBrowser {
  readonly runtime: { readonly id: string; getURL: (path: string) => string };
  readonly storage: {
    readonly local: { get: (key: string) => Promise<object>; set: (items: object) => Promise<void> };
  };
  readonly action: {
    setBadgeText: (badge: { text: string }) => Promise<void>;
    setBadgeBackgroundColor: () => Promise<void>;
  };
  readonly scripting: { executeScript: (injection: Injection) => Promise<{ result?: unknown; error?: unknown }[]> };
  readonly kept: Record<string, unknown>;
  badge: string;
}

export interface Injection {
  readonly target: { readonly tabId: number };
  readonly files?: readonly string[];
  readonly func?: (...args: unknown[]) => unknown;
  readonly args?: readonly unknown[];
}

export function fakeBrowser(): FakeBrowser {
  const kept: Record<string, unknown> = {};
  const browser: FakeBrowser = {
    kept,
    badge: '',
    runtime: { id: OWN.id, getURL: (path) => `${OWN.origin}/${path}` },
    storage: {
      local: {
        get: async (key) => (key in kept ? { [key]: kept[key] } : {}),
        set: async (items) => void Object.assign(kept, items),
      },
    },
    action: {
      setBadgeText: async ({ text }) => {
        browser.badge = text;
      },
      setBadgeBackgroundColor: async () => undefined,
    },
    scripting: {
      executeScript: async () => {
        throw new Error('no page in this test');
      },
    },
  };
  return browser;
}

const holder: { current: FakeBrowser } = { current: fakeBrowser() };

export const switchBrowser = (browser: FakeBrowser): void => {
  holder.current = browser;
};

/** What `import browser from 'webextension-polyfill'` gives in the tests. */
export const currentBrowser = new Proxy({} as FakeBrowser, {
  get: (_target, name) => holder.current[name as keyof FakeBrowser],
});
