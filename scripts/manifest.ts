export type Browser = 'chrome' | 'firefox';
/** What of manifest.json is read here; the rest is passed on as it stands. */
interface Source {
  readonly permissions: readonly string[];
  readonly action: { readonly default_icon: unknown };
}

/** The manifest one browser gets: what both share stands in manifest.json, what differs stands here. */
export function manifestFor(browser: Browser, source: Source): Readonly<Record<string, unknown>> {
  if (browser === 'chrome')
    return {
      ...source,
      minimum_chrome_version: '137',
      permissions: [...source.permissions, 'sidePanel'],
      background: { service_worker: 'background/index.js' },
      side_panel: { default_path: 'popup/panel.html' },
    };
  return {
    ...source,
    background: { scripts: ['background/index.js'] },
    // Firefox takes activeTab back at every page load, so its owner is asked for this one site when it is first needed
    optional_host_permissions: ['https://www.linkedin.com/*'],
    sidebar_action: {
      default_panel: 'popup/panel.html',
      default_title: '__MSG_extensionName__',
      default_icon: source.action.default_icon,
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: 'countersign@countersign.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
