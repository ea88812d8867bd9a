import { useRef, useState } from 'preact/hooks';
import type { PlanItemView } from '../../src/apply/contract.ts';
import type { ApplyMode } from '../../src/grant/grant.ts';
import { onlyNetwork } from '../../src/profile/sections.ts';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { type StringKey, t } from '../app/strings.ts';
import { ModeField } from '../grant/mode-field.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';

const NAMES: Readonly<Record<ApplyMode, StringKey>> = {
  copy: 'panelModeCopy',
  fill: 'panelModeFill',
  'fill-and-save': 'panelModeSave',
};

const BESIDE_NAMES: Readonly<Record<ApplyMode, StringKey>> = {
  copy: 'panelModeByHand',
  fill: 'panelModePress',
  'fill-and-save': 'panelModePressed',
};

/** How changes of this person are put in, and a dialog to choose another way. */
export function ModeChoice({ item, onChanged }: { item: PlanItemView; onChanged: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState<ApplyMode>(item.mode);
  const [refusal, setRefusal] = useState<Refusal>();

  const open = () => {
    setChosen(item.mode);
    setRefusal(undefined);
    dialog.current?.showModal();
  };
  const use = async () => {
    const answer = await ask('grant.mode', { id: item.grantId, mode: chosen });
    if (isRefusal(answer)) return setRefusal(answer);
    dialog.current?.close();
    onChanged();
  };
  return (
    <>
      <p class="small soft panel-mode">
        {t('panelMode', t(onlyNetwork([item]) ? BESIDE_NAMES[item.mode] : NAMES[item.mode]))}{' '}
        <button type="button" class="link" aria-haspopup="dialog" aria-label={t('panelModeChangeName')} onClick={open}>
          {t('panelModeChange')}
        </button>
      </p>
      <dialog
        class="panel-dialog"
        ref={dialog}
        aria-label={t(onlyNetwork([item]) ? 'mode_question_beside' : 'mode_question')}
      >
        <p class="soft">{item.local ? t('panelModeForOwn') : <Sentence of="panelModeFor" values={[item.person]} />}</p>
        <ModeField mode={chosen} scope={[item]} onChange={setChosen} />
        {refusal && <RefusalNotice refusal={refusal} />}
        <div class="panel-buttons">
          <button type="button" class="button next" onClick={() => void use()}>
            {t('panelModeUse')}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </button>
        </div>
      </dialog>
    </>
  );
}
