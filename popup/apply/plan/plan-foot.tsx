import type { PlanView } from '../../../src/apply/contract.ts';
import { isGuided } from '../../../src/profile/sections.ts';
import { ask } from '../../app/ask.ts';
import { activeTabId } from '../../app/side-panel.ts';
import { t, tn } from '../../app/strings.ts';
import { ModeChoice } from '../mode-choice.tsx';
import { currentItem } from '../step-words.ts';
import { isFresh, isOfAll, standing, type TakeAnswer, type Tally, waitsForStart } from './plan.ts';

interface Props {
  readonly plan: PlanView;
  readonly counts: Tally;
  readonly act: TakeAnswer;
  readonly onModeChanged: () => void;
}

/** Always in view: what needs a look, how the current change is put in, and the one button that starts or pauses. */
export function PlanFoot({ plan, counts, act, onModeChanged }: Props) {
  const item = currentItem(plan) ?? plan.items.find((one) => standing(one) === 'to-come');
  // these have their own button in the notice, and nothing goes on before it was pressed
  const held = isOfAll(plan.trouble);
  const byCopy = plan.waitingFor === 'copy';
  return (
    <>
      {counts.look > 0 && counts.toCome > 0 && (
        <button type="button" class="link panel-to-look" onClick={showFirstToLook}>
          {tn('panelLook', counts.look)}
        </button>
      )}
      <div class="panel-foot">
        {item && isGuided(item.section) && <p class="small soft panel-mode">{t('panelModeGuided')}</p>}
        {item && !isGuided(item.section) && <ModeChoice item={item} onChanged={onModeChanged} />}
        {counts.toCome > 0 && !held && !byCopy && <GoButton plan={plan} act={act} />}
      </div>
    </>
  );
}

/** One button in one place, so that the focus stays on it: Start, Continue or Pause. */
function GoButton({ plan, act }: { plan: PlanView; act: TakeAnswer }) {
  const go = waitsForStart(plan);
  const press = async (event: MouseEvent) => {
    if (go) return act(ask('apply.start', { tabId: await activeTabId() }));
    // the second half of a double click on Continue is not meant as Pause
    if (event.detail < 2) return act(ask('apply.pause', {}));
  };
  return (
    <button type="button" class={go ? 'button next' : 'button pause'} onClick={(event) => void press(event)}>
      {t(go ? (isFresh(plan) ? 'panelStart' : 'panelContinue') : 'panelPause')}
    </button>
  );
}

function showFirstToLook(): void {
  const heading = document.querySelector<HTMLElement>('.panel-look h2');
  heading?.closest('details')?.setAttribute('open', '');
  heading?.scrollIntoView({ block: 'center' });
  heading?.focus({ preventScroll: true });
}
