import type { QueueItemView } from '../../src/messages/views.ts';
import { ask } from '../ask.ts';
import { exactTime } from '../parts/time.ts';
import { activeTab } from '../side-panel.ts';
import { type StringKey, t } from '../strings.ts';
import { clock } from './clock.ts';
import { ItemTitle, Particulars } from './item-title.tsx';
import { isSkipped, standing } from './queue.ts';
import { NO_TAB } from './queue-foot.tsx';
import type { Act } from './queue-screen.tsx';

/** Why a change is out of the list, where it is not the owner's own word. */
const OUT: Partial<Readonly<Record<QueueItemView['state'], StringKey>>> = {
  pending: 'panelOutPending',
  superseded: 'panelOutSuperseded',
  withdrawn: 'panelOutWithdrawn',
  lapsed: 'panelOutLapsed',
};

/** A change that asks for nothing now: done, still to come, or out. */
export function QuietLine({ item, act }: { item: QueueItemView; act: Act }) {
  const where = standing(item);
  return (
    <div class="panel-line">
      <p class="panel-line-title">
        <ItemTitle item={item} />
      </p>
      {where === 'done' && <Saved item={item} />}
      {where === 'to-come' && <Particulars item={item} />}
      {where === 'out' && <Out item={item} act={act} />}
    </div>
  );
}

function Out({ item, act }: { item: QueueItemView; act: Act }) {
  const afterAll = async () =>
    act(
      item.state === 'failed'
        ? ask('apply.retry', { id: item.id })
        : ask('apply.start', { tabId: (await activeTab())?.id ?? NO_TAB }),
    );
  return (
    <p class="small soft">
      {t(OUT[item.state] ?? 'panelOutSkipped')}{' '}
      {isSkipped(item) && item.state !== 'conflict' && (
        <button type="button" class="link" onClick={() => void afterAll()}>
          {t('panelAfterAll')}
        </button>
      )}
    </p>
  );
}

function Saved({ item }: { item: QueueItemView }) {
  if (item.proof === 'by-hand' || item.appliedAt === undefined)
    return <p class="small soft">{t(item.proof === 'by-hand' ? 'panelByHand' : 'panelReadBack')}</p>;
  const key =
    item.savedBy === 'countersign' ? 'panelSavedForYou' : item.savedBy === 'you' ? 'panelSavedByYou' : 'panelSaved';
  return (
    <p class="small soft" title={exactTime(item.appliedAt)}>
      {t(key, clock(item.appliedAt))}
    </p>
  );
}
