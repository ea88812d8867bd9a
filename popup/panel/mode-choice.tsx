import { useId, useRef, useState } from 'preact/hooks';
import type { ApplyMode, QueueItemView } from '../../src/messages/views.ts';
import { isRefusal, type Refusal } from '../../src/refusal.ts';
import { ask } from '../ask.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { type StringKey, t } from '../strings.ts';

const MODES = ['fill', 'copy', 'fill-and-save'] as const satisfies readonly ApplyMode[];
const NAMES: Readonly<Record<ApplyMode, StringKey>> = {
  copy: 'panelModeCopy',
  fill: 'panelModeFill',
  'fill-and-save': 'panelModeSave',
};
const RISKS: Readonly<Record<ApplyMode, StringKey>> = {
  copy: 'panelModeCopyRisk',
  fill: 'panelModeFillRisk',
  'fill-and-save': 'panelModeSaveRisk',
};

/** How changes of this person are put in; each way says its risk in one sentence. */
export function ModeChoice({ item, onChanged }: { item: QueueItemView; onChanged: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState<ApplyMode>(item.mode);
  const [refusal, setRefusal] = useState<Refusal>();
  const id = useId();

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
        {t('panelMode', t(NAMES[item.mode]))}{' '}
        <button type="button" class="link" aria-haspopup="dialog" aria-label={t('panelModeChangeName')} onClick={open}>
          {t('panelModeChange')}
        </button>
      </p>
      <dialog class="panel-dialog" ref={dialog} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>
          <Sentence of="panelModeTitle" values={[item.person]} />
        </h2>
        <fieldset>
          <legend class="visually-hidden">{t('panelModeLegend')}</legend>
          {MODES.map((mode) => (
            <label class="panel-mode-option" key={mode}>
              <input type="radio" name={`${id}-mode`} checked={chosen === mode} onChange={() => setChosen(mode)} />
              <span>
                <strong>{t(NAMES[mode])}</strong>
                <span class="small soft">{t(RISKS[mode])}</span>
              </span>
            </label>
          ))}
        </fieldset>
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
