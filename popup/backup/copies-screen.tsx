import { useContext, useState } from 'preact/hooks';
import { isRefusal } from '../../src/refusals.ts';
import type { ReadingView } from '../../src/rpc/views.ts';
import { ask } from '../app/ask.ts';
import { activeTabId } from '../app/side-panel.ts';
import { t } from '../app/strings.ts';
import { useView } from '../app/use-view.ts';
import { PanelGo, PLAN } from '../apply/place.ts';
import { TopRefusal } from '../apply/top-refusal.tsx';
import type { Steps } from '../apply/use-steps.ts';
import { CopyLine } from '../ui/copy-line.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { keepBackTo } from './back-to.ts';

/** Copies of the owner's whole profile: keep one, go back to one, delete one. */
export function PanelCopies({ steps }: { steps: Steps<ReadingView> }) {
  const go = useContext(PanelGo);
  const { data, refusal, reload } = useView('copies.list', {});
  const [busy, setBusy] = useState(false);
  const read = async (backTo: string | null) => {
    setBusy(true);
    keepBackTo(backTo);
    steps.take(await ask('reading.start', { tabId: await activeTabId(), grantId: null }));
    setBusy(false);
  };
  const remove = async (id: string) => {
    const answer = await ask('copies.delete', { id });
    if (isRefusal(answer)) steps.take(answer);
    else await reload();
  };
  return (
    <Screen
      title={t('panelCopies')}
      back={() => go(PLAN)}
      foot={
        <>
          <p class="small soft">{t('panelCopyNowHint')}</p>
          <button type="button" class="button next wide" disabled={busy} onClick={() => void read(null)}>
            {t('panelCopyNow')}
          </button>
        </>
      }
    >
      <TopRefusal refusal={steps.refusal} />
      {refusal && <RefusalNotice refusal={refusal} />}
      <p>{t('panelCopiesAbout')}</p>
      {data?.copies.length === 0 && <p class="soft">{t('panelCopiesNone')}</p>}
      {data && data.copies.length > 0 && (
        <>
          <ul class="list panel-copies">
            {data.copies.map((copy) => (
              <CopyLine
                key={copy.id}
                copy={copy}
                onBack={() => void read(copy.id)}
                onDelete={() => void remove(copy.id)}
              />
            ))}
          </ul>
          <p class="small soft">{t('panelCopyBackAbout')}</p>
        </>
      )}
    </Screen>
  );
}
