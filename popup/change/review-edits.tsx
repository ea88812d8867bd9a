import { formatNumber, t, tn } from '../app/strings.ts';
import type { SeenChanges } from '../ui/hooks/use-seen.ts';
import { Key } from './foot-decide.tsx';

interface Props {
  readonly seen: SeenChanges;
  /** All of it is new: nothing is marked as an edit. */
  readonly isNew: boolean;
  readonly onNext: () => void;
}

/** How many edits a long text has, how many of them were not on screen yet, and the way to the next. */
export function Edits({ seen: { marks, unseen, all, next: _next }, isNew, onNext }: Props) {
  // the last mark is the end
  const edits = marks - 1;
  const left = unseen.filter((index) => index < edits).length;
  const says = () => {
    if (all) return isNew ? t('review_allSeen') : tn('review_editsSeen', edits);
    return isNew || left === 0 ? t('review_goesOn') : tn('review_editsUnseen', edits, formatNumber(left));
  };
  return (
    <div class="row apart edits-row">
      <p class="small soft" role="status">
        {says()}
      </p>
      <button type="button" class="link small" aria-keyshortcuts="n" onClick={onNext}>
        {t('review_editsNext')} <span aria-hidden="true">↓</span> <Key name="N" />
      </button>
    </div>
  );
}
