import type { RefusalCode } from '../../src/refusal.ts';
import { refusalKey, t } from '../strings.ts';
import { SiteAccess } from './site-access.tsx';

/** Why the texts could not be read further; "Continue" stands in the foot. */
export function ReadingTrouble({ trouble }: { trouble: RefusalCode | null }) {
  return (
    <div class="notice panel-notice" role="alert">
      {trouble === 'no-access' ? (
        <SiteAccess>{t('panelTroubleNoAccess')}</SiteAccess>
      ) : (
        <p>{t(refusalKey(trouble ?? 'unexpected'))}</p>
      )}
    </div>
  );
}
