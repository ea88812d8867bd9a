import { useId } from 'preact/hooks';
import { type StringKey, t } from '../app/strings.ts';

export type EditorView = 'beside' | 'changes';

const LABELS: Readonly<Record<EditorView, StringKey>> = { beside: 'desk_beside', changes: 'desk_changes' };

interface Props {
  readonly view: EditorView;
  readonly onView: (view: EditorView) => void;
}

export function EditorViewSwitch({ view, onView }: Props) {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">{t('desk_viewLegend')}</legend>
      {(['beside', 'changes'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === view} onChange={() => onView(each)} />
          {t(LABELS[each])}
        </label>
      ))}
    </fieldset>
  );
}
