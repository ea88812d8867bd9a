import { useEffect, useRef, useState } from 'preact/hooks';
import type { GrantStatus } from '../../src/grant/grant.ts';
import { isRefusal } from '../../src/refusals.ts';
import type { OpenedView } from '../../src/rpc/shapes.ts';
import { type StringKey, t } from '../app/strings.ts';
import { Dialog } from '../ui/dialog.tsx';
import { CountedSentence, Sentence } from '../ui/sentence.tsx';
import { type Arrived, arrivedIn } from './arrived.ts';
import { PasteBox, PasteRefusals } from './paste-box.tsx';

interface Props {
  /** What a file that was dropped on the desk turned out to hold; empty without one. */
  readonly dropped: readonly OpenedView[];
  readonly onOpened: (opened: readonly OpenedView[]) => void;
  readonly onClose: () => void;
  /** Given where a writer's request can be answered from here. */
  readonly onAnswer: ((requestId: string) => void) | undefined;
}

/** Takes what clients send: permissions, present texts, answers, and the end of a permission. */
export function PasteDialog({ dropped, onOpened, onClose, onAnswer }: Props) {
  const [opened, setOpened] = useState(dropped);
  const told = (found: readonly OpenedView[]) => {
    setOpened(found);
    onOpened(found);
  };
  const arrived = arrivedIn(opened);
  const some = arrived.length > 0;
  return (
    <Dialog title={t('desk_paste_title')} onClose={onClose}>
      <p class="soft">{t('desk_paste_what')}</p>
      <PasteBox onOpened={told} autoFocus={dropped.length === 0} />
      <PasteRefusals refusals={dropped.filter(isRefusal)} />
      <div role="status">{some && <OpenedList arrived={arrived} onAnswer={onAnswer} />}</div>
      {some && (
        <div class="desk-actions">
          <button type="button" class="button next" onClick={onClose}>
            {t('desk_paste_done')}
          </button>
        </div>
      )}
    </Dialog>
  );
}

const SENTENCES: Readonly<
  Record<Exclude<Arrived['kind'], 'grant' | 'snapshot' | 'receipt' | 'invitations'>, StringKey>
> = {
  revocation: 'desk_opened_revocation',
  'part-ended': 'desk_opened_partEnded',
  request: 'desk_opened_request',
  'change-set': 'desk_opened_changes',
};

/** What a grant lets one do at this moment. */
const GRANTS: Readonly<Record<GrantStatus, StringKey>> = {
  active: 'desk_opened_grant_active',
  expired: 'desk_opened_grant_expired',
  revoked: 'desk_opened_grant_revoked',
  paused: 'desk_opened_grant_paused',
  'not-yet': 'desk_opened_grant_not_yet',
};

interface OpenedListProps {
  readonly arrived: readonly Arrived[];
  /** Given where a writer's request can be answered from here. */
  readonly onAnswer: ((requestId: string) => void) | undefined;
}

/** What each message turned out to be, and from whom. */
function OpenedList({ arrived, onAnswer }: OpenedListProps) {
  return (
    <ul class="list stack">
      {arrived.map((one) => (
        <li key={`${one.kind}${one.id}`} class="desk-strong">
          <What one={one} mayAnswer={onAnswer !== undefined} />
          {one.kind === 'request' && onAnswer && (
            <button type="button" class="button" onClick={() => onAnswer(one.id)}>
              {t('home_readRequest')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function What({ one, mayAnswer }: { readonly one: Arrived; readonly mayAnswer: boolean }) {
  if (one.kind === 'grant') return <Sentence of={GRANTS[one.status ?? 'active']} values={[one.from, one.from]} />;
  if (one.before) return <Sentence of="desk_opened_before" values={[one.from]} />;
  if (one.kind === 'snapshot')
    return <CountedSentence of="desk_opened_snapshot" count={one.count} values={[one.from]} />;
  if (one.kind === 'invitations')
    return <CountedSentence of="desk_opened_invitations" count={one.count} values={[one.from]} />;
  if (one.kind === 'receipt') return <CountedSentence of="desk_opened_receipt" count={one.count} values={[one.from]} />;
  if (one.kind === 'request' && mayAnswer) return <Sentence of="desk_opened_writer" values={[one.from]} />;
  return <Sentence of={SENTENCES[one.kind]} values={[one.from]} />;
}

/** A file dropped anywhere on the tab is read as a message, instead of the browser leaving the desk to show it. */
export function useDroppedFile(onText: (text: string) => void): void {
  const take = useRef(onText);
  take.current = onText;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    addEventListener(
      'dragover',
      (event) => {
        if (hasFiles(event)) event.preventDefault();
      },
      { signal },
    );
    addEventListener(
      'drop',
      (event) => {
        // the paste box takes its own
        if (event.defaultPrevented || !hasFiles(event)) return;
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) void file.text().then((text) => take.current(text));
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
}
