import type { QueueItemView } from '../../src/messages/views.ts';
import { isRefusal, type RefusalCode } from '../../src/refusal.ts';
import { ask } from '../ask.ts';
import { refusalKey, type StringKey, t } from '../strings.ts';
import { ByHand, SkipButton } from './by-hand.tsx';
import { ItemTitle } from './item-title.tsx';
import { openPopup } from './open-popup.ts';
import type { Act } from './queue-screen.tsx';

const YOURS: Readonly<Record<QueueItemView['section'], StringKey>> = {
  headline: 'panelYourHeadline',
  about: 'panelYourAbout',
  experience: 'panelYourPosition',
};

const BY_HAND: readonly RefusalCode[] = ['field-not-found', 'ambiguous-field', 'entry-not-found'];

/** A change that was not put in: why, and what can be done. The texts wait behind "Do it by hand". */
export function LookCard({ item, first, act }: { item: QueueItemView; first: boolean; act: Act }) {
  // without a yes that holds there is nothing to try or to paste: it must be read again
  const again = item.state === 'conflict' || item.final.length === 0;
  // where no field was found, a second try finds none either
  const handy = item.reason !== undefined && BY_HAND.includes(item.reason);
  const retry = async () => {
    if (!again) return act(ask('apply.retry', { id: item.id }));
    const answer = await ask('apply.review-again', { id: item.id });
    await act(Promise.resolve(answer), t('panelReadAgain'));
    if (!isRefusal(answer)) await openPopup();
  };
  return (
    <div class="notice panel-look">
      <h2 tabIndex={-1}>
        <ItemTitle item={item} />
      </h2>
      <p>{why(item)}</p>
      <div class="panel-buttons">
        <button type="button" class={first && !handy ? 'button next' : 'button'} onClick={() => void retry()}>
          {t(again ? 'panelLookAgain' : 'panelTryAgain')}
        </button>
        {again && <SkipButton item={item} act={act} />}
      </div>
      {!again && (
        <details open={first}>
          <summary>{t('panelDoItByHand')}</summary>
          <ByHand item={item} act={act} />
        </details>
      )}
    </div>
  );
}

function why(item: QueueItemView): string {
  if (item.state === 'conflict' && (item.reason === undefined || item.reason === 'live-text-changed'))
    return t('panelConflict', t(YOURS[item.section]));
  return t(refusalKey(item.reason ?? 'unexpected'));
}
