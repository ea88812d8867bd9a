import { t } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useView } from '../app/use-view.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';

/** Says that drafts and answers since are missing here, for whoever writes for others. */
export function OlderCopy() {
  const { data, reload } = useView('app.get', {});
  const { act, refusal, busy } = useAct();
  if (!data?.storeWentBack) return null;
  return (
    <div class="notice stack" role="status">
      <p>{t('desk_storeWentBack')}</p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div>
        <button
          type="button"
          class="button"
          disabled={busy}
          onClick={() => void act('store.confirm', {}, () => void reload())}
        >
          {t('desk_storeKnown')}
        </button>
      </div>
    </div>
  );
}
