import type { ChangeView } from '../../src/messages/views.ts';
import { firstName } from '../parts/labels.ts';
import { Sentence } from '../parts/sentence.tsx';
import { t } from '../strings.ts';
import type { Mode } from './decision-draft.ts';
import { Compare } from './foot-compare.tsx';

const Key = ({ name }: { name: string }) => (
  <span class="key" aria-hidden="true">
    {name}
  </span>
);

interface DecideProps {
  readonly change: ChangeView;
  readonly mayDecide: boolean;
  readonly mayApprove: boolean;
  readonly onApprove: () => void;
  /** Given while the three words were not compared: then that comes first. */
  readonly onCompare: (() => void) | undefined;
  readonly onMode: (mode: Mode) => void;
}

/**
 * Approve, Edit, Ask, Reject. `aria-disabled` and not `disabled`: approving waits for a moment at every change, and a
 * button that really goes dead would drop the focus of somebody working with the keyboard.
 */
export function DecideFoot({ change, mayDecide, mayApprove, onApprove, onCompare, onMode }: DecideProps) {
  return (
    <>
      {onCompare ? (
        <Compare onCompare={onCompare} />
      ) : (
        <button
          type="button"
          class="button next wide"
          aria-disabled={!mayApprove}
          aria-keyshortcuts="a"
          onClick={onApprove}
        >
          {t(`approve_${change.section}`)} <Key name="A" />
        </button>
      )}
      <div class="row even deciding">
        <button
          type="button"
          class="button"
          aria-disabled={!mayDecide}
          aria-keyshortcuts="e"
          onClick={() => onMode('edit')}
        >
          {t('review_edit')} <Key name="E" />
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={!mayDecide}
          aria-keyshortcuts="q"
          onClick={() => onMode('ask')}
        >
          <span class="one-line">
            <Sentence of="review_ask" values={[firstName(change.person.name)]} />
          </span>{' '}
          <Key name="Q" />
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={!mayDecide}
          aria-keyshortcuts="r"
          onClick={() => onMode('reject')}
        >
          {t('review_reject')} <Key name="R" />
        </button>
      </div>
    </>
  );
}
