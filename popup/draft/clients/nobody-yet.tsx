import { t } from '../../app/strings.ts';

interface Props {
  readonly onNew: () => void;
  readonly onPaste: () => void;
}

/** The desk before the first client. */
export function NobodyYet({ onNew, onPaste }: Props) {
  return (
    <main class="desk-nobody">
      <h2>{t('desk_nobody_title')}</h2>
      <ol class="desk-steps">
        <li>{t('desk_nobody_ask')}</li>
        <li>{t('desk_nobody_paste')}</li>
        <li>{t('desk_nobody_draft')}</li>
      </ol>
      <p class="soft">{t('desk_nobody_safe')}</p>
      <div class="row">
        <button type="button" class="button next" onClick={onNew}>
          {t('desk_nobody_new')}
        </button>
        <button type="button" class="button" onClick={onPaste}>
          {t('desk_paste')}
        </button>
      </div>
    </main>
  );
}
