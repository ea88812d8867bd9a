import { t, tn } from '../app/strings.ts';
import { useAskedTwice } from '../app/use-asked-twice.ts';
import { firstName } from '../ui/format/labels.ts';
import { Sentence } from '../ui/sentence.tsx';

/** Ending cannot be taken back, so it is said twice; the second button is not where the first one was. */
export function EndGrant({ name, parts, onEnd }: { name: string; parts: number; onEnd: () => void }) {
  const { asked, setAsked, keep } = useAskedTwice();
  if (!asked)
    return (
      <button type="button" class="button stop wide" onClick={() => setAsked(true)}>
        {t('end_ask')}
      </button>
    );
  return (
    <div class="stack">
      <button type="button" class="button wide" ref={keep} onClick={() => setAsked(false)}>
        {t('end_keep')}
      </button>
      <p>
        <Sentence of="end_more" values={[firstName(name)]} /> {parts > 0 && tn('grant_partsEnd', parts)}
      </p>
      <button type="button" class="button stop wide" onClick={onEnd}>
        {t('end_now')}
      </button>
    </div>
  );
}
