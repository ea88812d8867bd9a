import { formatNumber, t, tn } from '../../app/strings.ts';
import type { Tally } from './plan.ts';

/** "5 of 12 saved and read back", and whatever ended otherwise. */
export function progressWords(counts: Tally): string {
  return [
    t('panelProgress', formatNumber(counts.readBack), formatNumber(counts.total)),
    counts.byHand > 0 && tn('panelProgressByHand', counts.byHand),
  ]
    .filter(Boolean)
    .join(' · ');
}

export function Progress({ counts }: { counts: Tally }) {
  return (
    <progress
      class="panel-bar"
      aria-label={t('panelProgressName')}
      value={counts.readBack + counts.byHand}
      max={counts.total}
    />
  );
}
