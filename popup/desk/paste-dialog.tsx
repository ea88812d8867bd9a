import { useState } from 'preact/hooks';
import type { OpenedView } from '../../src/messages/views.ts';
import { isRefusal } from '../../src/refusal.ts';
import { arrivedIn } from '../parts/arrived.ts';
import { PasteBox } from '../parts/paste-box.tsx';
import { PasteRefusals } from '../parts/paste-refusals.tsx';
import { t } from '../strings.ts';
import { Dialog } from './dialog.tsx';
import { OpenedList } from './opened-list.tsx';

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
