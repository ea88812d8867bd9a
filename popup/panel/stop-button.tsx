import { useState } from 'preact/hooks';
import { isRefusal, type Refusal } from '../../src/refusal.ts';
import { ask } from '../ask.ts';
import { t } from '../strings.ts';

/** Stops everything at once and asks nothing; stays in place, so that a second press is as harmless as the first. */
export function StopButton({ onStopped, onRefused }: { onStopped: () => void; onRefused: (refusal: Refusal) => void }) {
  const [busy, setBusy] = useState(false);
  const stop = async () => {
    setBusy(true);
    const answer = await ask('stop.everything', {});
    setBusy(false);
    if (isRefusal(answer)) onRefused(answer);
    else onStopped();
  };
  return (
    <button
      type="button"
      class="button plain stop"
      aria-busy={busy}
      title={t('panelStopTitle')}
      onClick={() => void stop()}
    >
      {t('panelStop')}
    </button>
  );
}
