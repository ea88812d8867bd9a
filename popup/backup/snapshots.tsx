import { useEffect, useRef, useState } from 'preact/hooks';
import type { SnapshotsView } from '../../src/backup/contract.ts';
import { BesideProfile } from '../app/beside-profile.tsx';
import { useOwner } from '../app/owner-context.ts';
import { OwnerScreen } from '../app/owner-screen.tsx';
import { wishInPanel } from '../app/side-panel.ts';
import { t, tn } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useView } from '../app/use-view.ts';
import { copyTime, exactTime } from '../ui/format/time.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';

/** Snapshots are made and compared in the panel, where the profile can be read. */
const inPanel = async () => wishInPanel('snapshots');

/** What the profile said at other times, and the way back to it. */
export function SnapshotsScreen() {
  const { data, refusal } = useView('snapshots.list', {});
  const { back } = useOwner();
  const snapshots = data?.snapshots ?? [];
  return (
    <OwnerScreen title={t('copies_title')} back={back}>
      {refusal && <RefusalNotice refusal={refusal} />}
      <p class="soft">{t('copies_about')}</p>
      {data && snapshots.length === 0 && <p class="lead">{t('copies_none')}</p>}
      {snapshots.length > 0 && (
        <ul class="list stack">
          {snapshots.map((snapshot) => (
            <OneSnapshot key={snapshot.id} snapshot={snapshot} />
          ))}
        </ul>
      )}
      <section class="card stack">
        <BesideProfile next={data !== undefined && snapshots.length === 0} label={t('copies_keep')} begin={inPanel} />
        <p class="small soft">{t('copies_keepMore')}</p>
      </section>
    </OwnerScreen>
  );
}

function OneSnapshot({ snapshot: { id, readAt, items, partly } }: { snapshot: SnapshotsView['snapshots'][number] }) {
  const { go, say } = useOwner();
  const { act, refusal, busy } = useAct();
  const [same, setSame] = useState(false);
  const [asked, setAsked] = useState(false);
  const when = copyTime(readAt);
  const back = () =>
    void act('snapshots.restore', { id }, ({ grantId }) => {
      if (grantId === null) setSame(true);
      else go({ at: 'review', id: grantId });
    });
  return (
    <li class="card stack">
      <h2 class="quiet" title={exactTime(readAt)}>
        {when} <span class="small soft">· {tn('copies_entries', items)}</span>
      </h2>
      {partly && <p class="small soft">{t('copies_partly')}</p>}
      <div class="row apart">
        {!asked && (
          <button type="button" class="button" disabled={busy} aria-label={t('copies_backName', when)} onClick={back}>
            {t('copies_back')}
          </button>
        )}
        <DeleteSnapshot
          when={when}
          asked={asked}
          onAsked={setAsked}
          onDelete={() => void act('snapshots.delete', { id }, () => say(t('copies_deleted')))}
        />
      </div>
      <p class="soft hint" role="status">
        {same && t('copies_backSame')}
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      {refusal?.refused === 'reading-needed' && <BesideProfile label={t('copies_readAgain')} begin={inPanel} />}
    </li>
  );
}

interface DeleteProps {
  readonly when: string;
  readonly asked: boolean;
  readonly onAsked: (asked: boolean) => void;
  readonly onDelete: () => void;
}

/** A snapshot that is gone cannot be made again, so it is said twice, and not in the same place. */
function DeleteSnapshot({ when, asked, onAsked, onDelete }: DeleteProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) keep.current?.focus();
  }, [asked]);
  if (!asked)
    return (
      <button type="button" class="link stop" aria-label={t('copies_deleteName', when)} onClick={() => onAsked(true)}>
        {t('copies_delete')}
      </button>
    );
  return (
    <>
      <button type="button" class="link stop" onClick={onDelete}>
        {t('copies_deleteNow')}
      </button>
      <button type="button" class="link" ref={keep} onClick={() => onAsked(false)}>
        {t('end_keep')}
      </button>
    </>
  );
}
