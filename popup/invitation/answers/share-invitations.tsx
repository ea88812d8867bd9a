import { useState } from 'preact/hooks';
import type { SharingView } from '../../../src/invitation/contract.ts';
import { isRefusal } from '../../../src/refusals.ts';
import type { Invitation } from '../../../src/wire/invitation.ts';
import { currentFrame } from '../../app/frame.ts';
import { useOwner } from '../../app/owner-context.ts';
import { OwnerScreen } from '../../app/owner-screen.tsx';
import { activeTabId } from '../../app/side-panel.ts';
import { t, tn } from '../../app/strings.ts';
import { useAct } from '../../app/use-act.ts';
import { useView } from '../../app/use-view.ts';
import { ExportFile } from '../../transport/export-file.tsx';
import { firstName } from '../../ui/format/labels.ts';
import { agoPhrase, exactTime } from '../../ui/format/time.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { Theirs } from '../../ui/theirs.tsx';
import { InvitationLines } from './invitation-lines.tsx';

/** Invitations for one assistant: read from the page or from an export, shown, and only then made into a message. */
export function ShareInvitationsScreen({ id }: { id: string }) {
  const { data, refusal } = useView('sharing.get', {});
  const { go, back } = useOwner();
  const [chosen, setLeft] = useState<ReadonlySet<string>>();
  const { act, refusal: refused, setRefusal, busy } = useAct();
  const before = (data?.takenBack ?? []).filter(({ takenBack }) => takenBack?.includes(id));
  const left = chosen ?? new Set(before.map(({ path }) => path));
  const grant = data?.grants.find((each) => each.id === id);
  const name = firstName(grant?.name ?? '');
  const going = (data?.invitations ?? []).filter(({ path }) => !left.has(path)).length;
  // none to share, and somebody to take back
  const isTakingBack =
    going === 0 && (data?.takenBack ?? []).some((one) => one.sharedWith.includes(id) && left.has(one.path));
  const share = () =>
    void act('sharing.share', { id, leaveOut: [...left] }, ({ message }) =>
      go(message ? { at: 'message', about: 'invitations', id, name: grant?.name ?? '', message } : { at: 'grant', id }),
    );
  return (
    <OwnerScreen
      title={t('sharing_title')}
      under={<Sentence of="sharing_for" values={[name]} />}
      back={back}
      foot={
        data?.readAt != null && (
          <button
            type="button"
            class="button next wide"
            disabled={(going === 0 && !isTakingBack) || busy}
            onClick={share}
          >
            {isTakingBack ? t('sharing_takeBack') : tn('sharing_share', going)}
          </button>
        )
      }
    >
      {(refused ?? refusal) && <RefusalNotice refusal={refused ?? refusal ?? { refused: 'unexpected' }} />}
      {data && <Source data={data} act={act} onRefused={setRefusal} busy={busy} />}
      {left.size > 0 && <p class="small soft">{t('sharing_takesBack')}</p>}
      {data?.readAt != null && <InvitationTicks data={data} left={left} onLeft={setLeft} />}
    </OwnerScreen>
  );
}

type Acts = Pick<ReturnType<typeof useAct>, 'act' | 'busy'>;
interface SourceProps extends Acts {
  readonly data: SharingView;
  readonly onRefused: ReturnType<typeof useAct>['setRefusal'];
}

/** Where they come from: the page the owner is on, or the member's own export in the full tab. */
function Source({ data, act, busy, onRefused }: SourceProps) {
  const frame = currentFrame();
  const read = async () => act('sharing.step', { tabId: await activeTabId() }, () => {});
  return (
    <section class="stack">
      {data.readAt === null ? (
        <p class="lead">{t(frame === 'popup' ? 'sharing_how' : 'sharing_howHere')}</p>
      ) : (
        <p class="soft" title={exactTime(data.readAt)}>
          {t(data.source === 'export' ? 'sharing_fromExport' : 'sharing_fromPage', agoPhrase(data.readAt))}{' '}
          {data.left > 0 && tn('sharing_left', data.left)}
        </p>
      )}
      {frame === 'popup' && (
        <button
          type="button"
          class={data.readAt === null ? 'button next wide' : 'button wide'}
          disabled={busy}
          onClick={() => void read()}
        >
          {t(data.readAt === null ? 'sharing_read' : 'sharing_readAgain')}
        </button>
      )}
      {frame === 'desk' && (
        <ExportFile
          onRead={(found) =>
            isRefusal(found) ? onRefused(found) : void act('sharing.take', { ...found }, () => onRefused(undefined))
          }
        />
      )}
      {frame === 'popup' && data.readAt === null && <p class="small soft">{t('sharing_orExport')}</p>}
      {data.readAt !== null && <p class="small soft">{tn('sharing_count', data.invitations.length)}</p>}
    </section>
  );
}

interface Props {
  readonly data: SharingView;
  /** Paths of those that are left out. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

/** Everybody who would be shared, each with a box: unticked, a person stays with the owner. */
function InvitationTicks({ data, left, onLeft }: Props) {
  const flip = ({ path }: Invitation) => {
    const next = new Set(left);
    if (!next.delete(path)) next.add(path);
    onLeft(next);
  };
  return (
    <fieldset class="card people">
      <legend class="visually-hidden">{t('sharing_who')}</legend>
      {data.invitations.map((invitation) => (
        <label key={invitation.path} class="person-row">
          <input type="checkbox" checked={!left.has(invitation.path)} onChange={() => flip(invitation)} />
          <span>
            <strong>
              <Theirs text={invitation.name} />
            </strong>
            <InvitationLines invitation={invitation} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
