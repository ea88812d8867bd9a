import { useState } from 'preact/hooks';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { t } from '../app/strings.ts';

interface Props {
  readonly onStopped: () => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/**
 * Stops everything at once and asks nothing, and says beside it what that takes back: Pause, always in view, is what holds
 * a run for a moment. Stays in place, so that a second press is as harmless as the first.
 */
export function StopEverything({ onStopped, onRefused }: Props) {
  const [busy, setBusy] = useState(false);
  const stop = async () => {
    setBusy(true);
    const answer = await ask('stop.everything', {});
    setBusy(false);
    if (isRefusal(answer)) onRefused(answer);
    else onStopped();
  };
  return (
    <div>
      <button type="button" class="link stop small" aria-busy={busy} onClick={() => void stop()}>
        {t('owner_stopEverything')}
      </button>
      <p class="small soft">{t('owner_stopTakesBack')}</p>
    </div>
  );
}
