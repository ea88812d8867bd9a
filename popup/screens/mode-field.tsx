import type { ApplyMode } from '../../src/messages/views.ts';
import { t } from '../strings.ts';

const MODES = [
  ['fill', 'mode_fill', 'mode_fillRisk'],
  ['copy', 'mode_copy', 'mode_copyRisk'],
  ['fill-and-save', 'mode_fillAndSave', 'mode_fillAndSaveRisk'],
] as const;

/** How an approved text reaches the profile; each way says its risk. */
export function ModeField({ mode, onChange }: { mode: ApplyMode; onChange: (mode: ApplyMode) => void }) {
  return (
    <fieldset class="stack">
      <legend>{t('mode_question')}</legend>
      {MODES.map(([value, label, risk]) => (
        <label class="choice" key={value}>
          <input type="radio" name="mode" value={value} checked={mode === value} onChange={() => onChange(value)} />
          <span>
            {t(label)} <span class="small soft">{t(risk)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
