import { t } from '../app/strings.ts';
import type { DiffView } from '../ui/diff.tsx';

const VIEWS = [
  ['changes', 'view_changes'],
  ['before', 'view_before'],
  ['after', 'view_after'],
] as const;

export function ViewSwitch({ view, onChange }: { view: DiffView; onChange: (view: DiffView) => void }) {
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">{t('view_question')}</legend>
      {VIEWS.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name="view" value={value} checked={view === value} onChange={() => onChange(value)} />
          {t(label)}
        </label>
      ))}
    </fieldset>
  );
}
