import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Refusal } from '../../src/refusals.ts';
import { refusalKey, t } from '../app/strings.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';

/** The one site this browser may be asked for; empty where pressing the toolbar button is enough (Chromium). */
const origins = browser.runtime.getManifest().optional_host_permissions ?? [];

interface Props {
  readonly children: ComponentChildren;
  /** What to do once it is allowed. */
  readonly then?: string;
}

/**
 * What to do when the page cannot be reached. Firefox takes back, at every page load, what the toolbar button allowed.
 * There the owner is asked once for the site itself; see docs/design.md. `children` says what to do where that is not
 * needed or already allowed.
 */
export function SiteAccess({ children, then = t('panelSiteAccessAllowed') }: Props) {
  const [access, setAccess] = useState<'asking' | 'missing' | 'allowed-now' | 'there'>(
    origins.length > 0 ? 'asking' : 'there',
  );
  useEffect(() => {
    if (access === 'asking')
      void browser.permissions.contains({ origins }).then((has) => setAccess(has ? 'there' : 'missing'));
  }, [access]);
  if (access === 'asking') return null;
  if (access === 'there') return <p>{children}</p>;
  if (access === 'allowed-now') return <p>{then}</p>;
  // asked within the click itself: the browser takes it only as the answer to a person's gesture
  const allow = () =>
    void browser.permissions.request({ origins }).then((allowed) => setAccess(allowed ? 'allowed-now' : 'missing'));
  return (
    <>
      <p>{t('panelSiteAccess')}</p>
      <button type="button" class="button next" onClick={allow}>
        {t('panelSiteAccessAllow')}
      </button>
    </>
  );
}

/** Why the page beside this could not be looked at. */
export function PageRefusal({ refusal }: { refusal: Refusal }) {
  if (refusal.refused === 'form-not-found')
    return (
      <p class="notice" role="alert">
        {t('panelHelpNoForm')}
      </p>
    );
  if (refusal.refused !== 'no-access') return <RefusalNotice refusal={refusal} />;
  return (
    <div class="notice panel-notice" role="alert">
      <SiteAccess then={t('panelSiteAccessNow')}>{t(refusalKey('no-access'))}</SiteAccess>
    </div>
  );
}
