import type { Refusal } from '../../src/refusals.ts';
import { refusalKey, t } from '../app/strings.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { SiteAccess } from './site-access.tsx';

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
