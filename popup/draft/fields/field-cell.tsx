import { useId } from 'preact/hooks';
import type { Refusal } from '../../../src/refusals.ts';
import { t } from '../../app/strings.ts';
import { FieldProblems } from '../../ui/field-problems.tsx';
import { fieldLabel } from '../../ui/format/labels.ts';
import { FieldControl } from './field-control.tsx';
import { FieldCount } from './field-count.tsx';
import { FieldNow } from './field-now.tsx';
import type { FieldState } from './field-state.ts';

interface Props {
  readonly field: FieldState;
  /** Of a new entry: there is nothing that it would replace. */
  readonly isNew: boolean;
  readonly problems: readonly Refusal[];
  readonly onText: (text: string) => void;
  readonly onBefore: (before: string | null) => void;
}

/** One short field among others: the draft, and below it what it replaces. */
export function FieldCell({ field, isNew, problems, onText, onBefore }: Props) {
  const id = useId();
  const { name, kind, text, required } = field;
  const label = fieldLabel(name);
  const describedBy = problems.length > 0 ? `${id}-problems` : undefined;
  return (
    <div class="desk-sheet desk-cell">
      {kind === 'check' ? (
        <label class="desk-check">
          <input
            id={id}
            type="checkbox"
            aria-describedby={describedBy}
            checked={text === 'yes'}
            onChange={(event) => onText(event.currentTarget.checked ? 'yes' : 'no')}
          />
          {label}
        </label>
      ) : (
        <>
          <div class="desk-caption small soft">
            <p>
              <label for={id}>{label}</label>
              {required && ` · ${t('desk_required')}`}
            </p>
            {(text !== '' || kind === 'list') && <FieldCount field={field} />}
          </div>
          <FieldControl
            id={id}
            label={t('desk_fieldDraft', label)}
            field={field}
            describedBy={describedBy}
            onText={onText}
          />
          {kind === 'list' && <p class="soft small">{t('desk_onePerLine')}</p>}
        </>
      )}
      {!isNew && <FieldNow field={field} onText={onText} onBefore={onBefore} />}
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </div>
  );
}
