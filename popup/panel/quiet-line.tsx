import type { QueueItemView } from '../../src/messages/views.ts';
import { exactTime } from '../parts/time.ts';
import { type StringKey, t } from '../strings.ts';
import { clock } from './clock.ts';
import { ItemTitle, Particulars } from './item-title.tsx';
import { standing } from './queue.ts';

/** Why a change is out of the list, where it is not the owner's own word. */
const OUT: Partial<Readonly<Record<QueueItemView['state'], StringKey>>> = {
  pending: 'panelOutPending',
  superseded: 'panelOutSuperseded',
  withdrawn: 'panelOutWithdrawn',
  lapsed: 'panelOutLapsed',
};

/** A change that asks for nothing now: done, still to come, or out. */
export function QuietLine({ item }: { item: QueueItemView }) {
  const where = standing(item);
  return (
    <div class="panel-line">
      <p class="panel-line-title">
        <ItemTitle item={item} />
      </p>
      {where === 'done' && <Saved item={item} />}
      {where === 'to-come' && <Particulars item={item} />}
      {where === 'out' && <p class="small soft">{t(OUT[item.state] ?? 'panelOutSkipped')}</p>}
    </div>
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
