import { t } from '../strings.ts';

export function NothingWaits() {
  return (
    <div class="panel-empty">
      <p class="lead">{t('panelEmpty')}</p>
      <p class="soft">{t('panelEmptyHint')}</p>
    </div>
  );
}
