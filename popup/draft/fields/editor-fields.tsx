import type { ComponentChildren } from 'preact';
import type { SlotView } from '../../../src/draft/contract.ts';
import type { Refusal } from '../../../src/refusals.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { t } from '../../app/strings.ts';
import { fieldLabel, firstName } from '../../ui/format/labels.ts';
import { dayPhrase } from '../../ui/format/time.ts';
import type { DraftEdit } from '../use-draft.ts';
import { FieldCell } from './field-cell.tsx';
import { FieldPair } from './field-pair.tsx';
import { type FieldState, hidesField } from './field-state.ts';

interface Props {
  readonly client: ClientView;
  readonly slot: SlotView;
  readonly fields: readonly FieldState[];
  readonly main: FieldState | undefined;
  readonly edit: DraftEdit;
  readonly problemsOf: (field: FieldState) => readonly Refusal[];
}

/** The form, field by field: long texts beside what they replace, short ones two in a row. */
export function EditorFields({ client, slot, fields, main, edit, problemsOf }: Props) {
  const shown: ComponentChildren[] = [];
  let row: ComponentChildren[] = [];
  const endRow = () => {
    if (row.length > 0) {
      shown.push(
        <div key={shown.length} class="desk-cells">
          {row}
        </div>,
      );
    }
    row = [];
  };
  for (const field of fields) {
    if (hidesField(field, fields)) continue;
    const { name, kind } = field;
    const own = {
      field,
      problems: problemsOf(field),
      onText: (text: string) => {
        edit.setText(name, text);
        // what goes on has no end
        if (name === 'current' && text === 'yes' && fields.some((each) => each.name === 'end')) edit.setText('end', '');
      },
      onBefore: (before: string | null) => edit.setBefore(name, before),
    };
    if (field !== main && kind !== 'text') {
      row.push(<FieldCell key={name} {...own} isNew={slot.op === 'add'} />);
      continue;
    }
    endRow();
    const caption = slot.op === 'add' ? null : nowCaption(client, field, field === main);
    shown.push(<FieldPair key={name} {...own} main={field === main} nowCaption={caption} />);
  }
  endRow();
  return <>{shown}</>;
}

function nowCaption({ name, snapshotAt }: ClientView, field: FieldState, main: boolean): string {
  const { before, editable } = field;
  const label = fieldLabel(field.name);
  if (editable && main) return t(before === null ? 'desk_now_unknown' : 'desk_now_typed');
  if (editable) return t(before === null ? 'desk_fieldNow_unknown' : 'desk_fieldNow_typed', label);
  if (snapshotAt === null) return main ? t('desk_now') : t('desk_fieldNow', label);
  const by = [firstName(name), dayPhrase(snapshotAt)] as const;
  return main ? t('desk_now_shared', ...by) : t('desk_fieldNow_shared', label, ...by);
}
