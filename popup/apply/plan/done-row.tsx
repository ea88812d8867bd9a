import type { PlanItemView } from '../../../src/apply/contract.ts';
import { isRefusal } from '../../../src/refusals.ts';
import { ask } from '../../app/ask.ts';
import { useNavigation } from '../../app/navigation.ts';
import { activeTabId } from '../../app/side-panel.ts';
import { type StringKey, t } from '../../app/strings.ts';
import { clock, exactTime } from '../../ui/format/time.ts';
import { ItemTitle, Particulars } from './item-title.tsx';
import { isSkipped, standing, type TakeAnswer } from './plan.ts';

/** Why a change is out of the list, where it is not the owner's own word. */
const OUT: Partial<Readonly<Record<PlanItemView['state'], StringKey>>> = {
  pending: 'panelOutPending',
  superseded: 'panelOutSuperseded',
  withdrawn: 'panelOutWithdrawn',
  lapsed: 'panelOutLapsed',
};

const titleOf = ({ id }: PlanItemView): string => `title-${id}`;

/** A change that asks for nothing now: done, still to come, or out. */
export function DoneRow({ item, act }: { item: PlanItemView; act: TakeAnswer }) {
  const where = standing(item);
  return (
    <div class="panel-line">
      <p class="panel-line-title" id={titleOf(item)}>
        <ItemTitle item={item} />
      </p>
      {where === 'done' && (
        <p class="small soft" title={item.appliedAt === undefined ? undefined : exactTime(item.appliedAt)}>
          {savedWords(item)} {item.canUndo && <UndoButton item={item} of={titleOf(item)} act={act} />}
        </p>
      )}
      {where === 'to-come' && <Particulars item={item} />}
      {where === 'out' && <Out item={item} act={act} />}
    </div>
  );
}

function Out({ item, act }: { item: PlanItemView; act: TakeAnswer }) {
  const afterAll = async () =>
    act(
      item.state === 'failed'
        ? ask('apply.retry', { id: item.id })
        : ask('apply.start', { tabId: await activeTabId() }),
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

function savedWords({ proof, appliedAt, savedBy, op }: PlanItemView): string {
  if (proof === 'by-hand') return t('panelByHand');
  if (appliedAt === undefined) return t('panelReadBack');
  if (op === 'remove') return t('panelRemoved', clock(appliedAt));
  const key = savedBy === 'countersign' ? 'panelSavedForYou' : savedBy === 'you' ? 'panelSavedByYou' : 'panelSaved';
  return t(key, clock(appliedAt));
}

/** Stages what takes a change back, and shows it to be approved. `of`: the id of the element that names the change. */
function UndoButton({ item, of, act }: { item: PlanItemView; of: string; act: TakeAnswer }) {
  const { go } = useNavigation();
  const undo = async () => {
    const answer = await ask('apply.undo', { id: item.id });
    if (isRefusal(answer)) await act(Promise.resolve(answer));
    else go({ at: 'review', id: answer.grantId });
  };
  return (
    <button type="button" class="link" aria-describedby={of} onClick={() => void undo()}>
      {t('panelUndo')}
    </button>
  );
}
