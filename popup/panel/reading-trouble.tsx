import type { RefusalCode } from '../../src/refusal.ts';
import { refusalKey, t } from '../strings.ts';

/** Why the texts could not be read further; "Continue" stands in the foot. */
export function ReadingTrouble({ trouble }: { trouble: RefusalCode | null }) {
  const key = trouble === 'no-access' ? 'panelTroubleNoAccess' : refusalKey(trouble ?? 'unexpected');
  return (
    <p class="notice" role="alert">
      {t(key)}
    </p>
  );
}
