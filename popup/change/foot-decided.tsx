import type { ChangeView } from '../../src/rpc/views.ts';
import { t } from '../app/strings.ts';
import { decisionPhrase } from './review-words.ts';

const TAKES_BACK: readonly ChangeView['state'][] = ['approved', 'rejected', 'changes-asked'];

interface DecidedProps {
  readonly change: ChangeView;
  readonly busy: boolean;
  readonly onReopen: () => void;
  readonly onNext: () => void;
}

/** What was decided, and how to think again. */
export function DecidedFoot({ change, busy, onReopen, onNext }: DecidedProps) {
  return (
    <>
      <p>
        <strong>{decisionPhrase(change.state, change.final !== undefined)}</strong>
      </p>
      <div class="row even">
        {TAKES_BACK.includes(change.state) && (
          <button type="button" class="button" disabled={busy} onClick={onReopen}>
            {t('review_takeBack')}
          </button>
        )}
        <button type="button" class="button" onClick={onNext}>
          {t('review_next')}
        </button>
      </div>
    </>
  );
}
