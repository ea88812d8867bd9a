import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Least privilege, read from what is really built. Anything more than this list fails. */

const built = (browser: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../dist/${browser}/manifest.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

const SHARED_KEYS = [
  'manifest_version',
  'name',
  'description',
  'version',
  'default_locale',
  'icons',
  'action',
  'permissions',
  'incognito',
  'content_security_policy',
  'background',
];
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const EXPECTED = {
  chrome: {
    permissions: ['activeTab', 'alarms', 'scripting', 'sidePanel', 'storage'],
    keys: [...SHARED_KEYS, 'minimum_chrome_version', 'side_panel'],
  },
  firefox: {
    permissions: ['activeTab', 'alarms', 'scripting', 'storage'],
    keys: [...SHARED_KEYS, 'sidebar_action', 'browser_specific_settings', 'optional_host_permissions'],
  },
} as const;

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  const manifest = built(browser);

  it('asks for exactly the permissions that warn nobody, and for no host', () => {
    expect([...(manifest.permissions as string[])].sort()).toEqual([...EXPECTED[browser].permissions].sort());
  });

  it('holds no key beyond the list: no host permissions, no content scripts, nothing reachable from a page', () => {
    expect(Object.keys(manifest).sort()).toEqual([...EXPECTED[browser].keys].sort());
  });

  it('allows our own scripts and styles and nothing else', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: CSP });
  });

  it('stays out of private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });
});

it('Firefox may ask later for the one site it must see, and only Firefox, which forgets activeTab at every load', () => {
  expect(built('firefox').optional_host_permissions).toEqual(['https://www.linkedin.com/*']);
});

it('Firefox is told that no data is collected', () => {
  expect(built('firefox').browser_specific_settings).toMatchObject({
    gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
  });
});

it('Chromium is 137 or newer, where Ed25519 is kept', () => {
  expect(built('chrome').minimum_chrome_version).toBe('137');
});
