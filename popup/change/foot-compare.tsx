import { t } from '../app/strings.ts';

/** Nothing is approved before it is known whose words they are. */
export const Compare = ({ onCompare }: { onCompare: () => void }) => (
  <button type="button" class="button next wide" onClick={onCompare}>
    {t('review_compareFirst')}
  </button>
);
