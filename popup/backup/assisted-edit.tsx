import { useNavigation } from '../app/navigation.ts';
import { activeTabId } from '../app/side-panel.ts';
import { t } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { PageRefusal } from '../apply/site-access.tsx';

/** Somebody beside the owner typed into the site's own form: it becomes a change to approve like any other. */
export function AssistedEdit() {
  const { go } = useNavigation();
  const { act, refusal, busy } = useAct();
  const stage = async () =>
    act('assisted-edit.step', { tabId: await activeTabId() }, ({ grantId }) => go({ at: 'review', id: grantId }));
  return (
    <section class="card stack">
      <h2 class="quiet">{t('panelTogetherTitle')}</h2>
      <p>{t('panelTogetherAbout')}</p>
      <div class="panel-buttons">
        <button type="button" class="button" aria-disabled={busy} onClick={() => void stage()}>
          {t('panelTogether')}
        </button>
      </div>
      <p class="small soft" role="status">
        {busy && t('panelTogetherWait')}
      </p>
      {refusal && !busy && <PageRefusal refusal={refusal} />}
    </section>
  );
}
