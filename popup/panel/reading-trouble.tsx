import type { RefusalCode } from '../../src/refusal.ts';
import { refusalKey, t } from '../strings.ts';
import { SiteAccess } from './site-access.tsx';

/** Why the texts could not be read further; "Continue" stands in the foot. */
export function ReadingTrouble({ trouble }: { trouble: RefusalCode | null }) {
  const key = trouble === 'no-access' ? 'panelTroubleNoAccess' : refusalKey(trouble ?? 'unexpected');
  return (
    <div class="notice panel-notice" role="alert">
      <p>{t(key)}</p>
      {trouble === 'no-access' && <SiteAccess />}
    </div>
  );
}
