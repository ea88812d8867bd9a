import { agoPhrase } from '../parts/time.ts';
import { t } from '../strings.ts';
import type { DraftEdit } from './use-draft.ts';

/** "saved a moment ago", beside the draft; a refusal is told apart from it. */
export function saveState(
  { state, savedAt, refusal }: Pick<DraftEdit, 'state' | 'savedAt' | 'refusal'>,
  isDrafted: boolean,
): string {
  if (state !== 'saved') return refusal ? t('desk_notSaved') : t('desk_saving');
  return savedAt === null || !isDrafted ? '' : t('desk_saved', agoPhrase(savedAt));
}
