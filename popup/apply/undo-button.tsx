import { useContext } from 'preact/hooks';
import { isRefusal } from '../../src/refusals.ts';
import type { PlanItemView } from '../../src/rpc/views.ts';
import { ask } from '../app/ask.ts';
import { t } from '../app/strings.ts';
import { PanelGo } from './place.ts';
import type { TakeAnswer } from './plan/plan.ts';

/** Stages what takes a change back, and shows it to be approved. `of`: the id of the element that names the change. */
export function UndoButton({ item, of, act }: { item: PlanItemView; of: string; act: TakeAnswer }) {
  const go = useContext(PanelGo);
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
