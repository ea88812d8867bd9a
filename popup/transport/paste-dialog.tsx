import { useState } from 'preact/hooks';
import { isRefusal } from '../../src/refusals.ts';
import type { OpenedView } from '../../src/rpc/views.ts';
import { t } from '../app/strings.ts';
import { OpenedList } from '../draft/opened-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { arrivedIn } from './arrived.ts';
import { PasteBox } from './paste-box.tsx';
import { PasteRefusals } from './paste-refusals.tsx';

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
