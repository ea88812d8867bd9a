import type { SlotView } from '../../../src/draft/contract.ts';
import { itemsOf } from '../../../src/profile/values.ts';
import { t } from '../../app/strings.ts';
import { DiffText } from '../../ui/diff.tsx';
import { fieldLabel } from '../../ui/format/labels.ts';
import { valueText } from '../../ui/format/value-text.ts';
import type { FieldState } from './field-state.ts';
import { NamesDiff } from './names-diff.tsx';

interface Props {
  readonly field: FieldState;
  readonly op: SlotView['op'];
  /** The name of the only field need not be said. */
  readonly alone: boolean;
}

/** What happens to one field: the change word by word, all of what is new, all of what goes. */
export function FieldDiff({ field, op, alone }: Props) {
  const { name, kind, text, changed } = field;
  const before = field.before ?? '';
  const after = op === 'remove' ? '' : text;
  const shown = (value: string) => value && valueText(kind, name, value);
  return (
    <div class={kind === 'text' ? 'desk-sheet desk-tall' : 'desk-sheet'}>
      {!alone && <p class="soft small">{fieldLabel(name)}</p>}
      {op === 'set' && !changed && <p class="soft">{t('desk_noChanges')}</p>}
      {kind === 'list' ? (
        <NamesDiff before={itemsOf(before)} after={itemsOf(after)} />
      ) : (
        (after || before) && <DiffText before={shown(before)} after={shown(after)} view="changes" />
      )}
    </div>
  );
}

/** The fields that the next message would name. */
export const fieldsOf = (op: SlotView['op'], fields: readonly FieldState[]): readonly FieldState[] =>
  fields.filter(({ kind, text, before, changed }) => {
    const value = op === 'remove' ? (before ?? '') : text;
    return op === 'set' ? changed : value !== '' && !(kind === 'check' && value === 'no');
  });
