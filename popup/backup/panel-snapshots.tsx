import { useState } from 'preact/hooks';
import type { ReadingView, SnapshotsView } from '../../src/backup/contract.ts';
import { isRefusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { useNavigation } from '../app/navigation.ts';
import { activeTabId } from '../app/side-panel.ts';
import { formatList, t, tn } from '../app/strings.ts';
import { useView } from '../app/use-view.ts';
import { TopRefusal } from '../apply/top-refusal.tsx';
import type { Steps } from '../apply/use-steps.ts';
import { clock, dayPhrase, exactTime } from '../ui/format/time.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { keepToRestore } from './reading-screen.tsx';

/** Snapshots of the owner's whole profile: keep one, go back to one, delete one. */
export function PanelSnapshots({ steps }: { steps: Steps<ReadingView> }) {
  const { back } = useNavigation();
  const { data, refusal, reload } = useView('snapshots.list', {});
  const [busy, setBusy] = useState(false);
  const read = async (restoring: string | null) => {
    setBusy(true);
    keepToRestore(restoring);
    steps.take(await ask('reading.start', { tabId: await activeTabId(), grantId: null }));
    setBusy(false);
  };
  const remove = async (id: string) => {
    const answer = await ask('snapshots.delete', { id });
    if (isRefusal(answer)) steps.take(answer);
    else await reload();
  };
  return (
    <Screen
      title={t('panelCopies')}
      back={back}
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
      {data?.snapshots.length === 0 && <p class="soft">{t('panelCopiesNone')}</p>}
      {data && data.snapshots.length > 0 && (
        <>
          <ul class="list panel-snapshots">
            {data.snapshots.map((snapshot) => (
              <SnapshotLine
                key={snapshot.id}
                snapshot={snapshot}
                onBack={() => void read(snapshot.id)}
                onDelete={() => void remove(snapshot.id)}
              />
            ))}
          </ul>
          <p class="small soft">{t('panelCopyBackAbout')}</p>
        </>
      )}
    </Screen>
  );
}

interface Props {
  readonly snapshot: SnapshotsView['snapshots'][number];
  readonly onBack: () => void;
  readonly onDelete: () => void;
}

/** One snapshot: when it was read, how much it holds, and what can be done with it. */
function SnapshotLine({ snapshot, onBack, onDelete }: Props) {
  const [asked, setAsked] = useState(false);
  const title = `snapshot-${snapshot.id}`;
  const holds = [tn('panelCopyItems', snapshot.items), snapshot.partly && t('panelCopyPartly')].filter(
    (part) => part !== false,
  );
  return (
    <li class="card stack">
      <h2 class="quiet" id={title} title={exactTime(snapshot.readAt)}>
        {formatList([dayPhrase(snapshot.readAt), clock(snapshot.readAt)])}
      </h2>
      <p class="small soft">{holds.join(' · ')}</p>
      {asked ? (
        <>
          <p role="alert">{t('panelCopyDeleteAsk')}</p>
          <div class="panel-buttons">
            <button type="button" class="button" onClick={() => setAsked(false)}>
              {t('panelCopyDeleteNo')}
            </button>
            <button type="button" class="button stop" aria-describedby={title} onClick={onDelete}>
              {t('panelCopyDeleteYes')}
            </button>
          </div>
        </>
      ) : (
        <div class="panel-buttons">
          <button type="button" class="button" aria-describedby={title} onClick={onBack}>
            {t('panelCopyBack')}
          </button>
          <button type="button" class="button plain stop" aria-describedby={title} onClick={() => setAsked(true)}>
            {t('panelCopyDelete')}
          </button>
        </div>
      )}
    </li>
  );
}
