import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from '../strings.ts';

/** The one site this browser may be asked for; empty where pressing the toolbar button is enough (Chromium). */
const origins = browser.runtime.getManifest().optional_host_permissions ?? [];

/**
 * Firefox takes back, at every page load, what the toolbar button allowed. There the owner is asked once for the site
 * itself; see docs/design.md. Nothing is shown where it is not needed or already allowed.
 */
export function SiteAccess() {
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (origins.length > 0) void browser.permissions.contains({ origins }).then((has) => setMissing(!has));
  }, []);
  if (!missing) return null;
  // asked within the click itself: the browser takes it only as the answer to a person's gesture
  const allow = () => void browser.permissions.request({ origins }).then((allowed) => setMissing(!allowed));
  return (
    <>
      <p>{t('panelSiteAccess')}</p>
      <button type="button" class="button next" onClick={allow}>
        {t('panelSiteAccessAllow')}
      </button>
    </>
  );
}
