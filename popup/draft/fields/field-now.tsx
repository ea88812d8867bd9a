import { useId } from 'preact/hooks';
import { t } from '../../app/strings.ts';
import { fieldLabel } from '../../ui/format/labels.ts';
import { valueText } from '../../ui/format/value-text.ts';
import { MonthField } from '../../ui/month-cell.tsx';
import { Theirs } from '../../ui/theirs.tsx';
import { Choices } from './field-control.tsx';
import type { FieldState } from './field-state.ts';
import { EmptyNow, NowText } from './present-text.tsx';

interface Props {
  readonly field: FieldState;
  readonly onText: (text: string) => void;
  readonly onBefore: (before: string | null) => void;
}

/** Under a short field: what the profile says now, as far as it matters; asked for where nobody has shared it. */
export function FieldNow({ field, onText, onBefore }: Props) {
  const { before, changed, editable } = field;
  if (editable && (changed || before !== null)) return <AskNow field={field} onBefore={onBefore} />;
  if (editable || !changed || before === null) return null;
  return (
    <p class="desk-was small">
      <span class="soft">{t('desk_was')}</span>{' '}
      {before === '' ? (
        t('desk_was_empty')
      ) : (
        <Theirs class="desk-theirs" text={valueText(field.kind, field.name, before)} />
      )}{' '}
      <button
        type="button"
        class="link"
        aria-label={t('desk_backToNow', fieldLabel(field.name))}
        onClick={() => onText(before)}
      >
        {t('desk_backToNow_short')}
      </button>
    </p>
  );
}

const UNKNOWN = '?';

function AskNow({ field, onBefore }: Omit<Props, 'onText'>) {
  const id = useId();
  const { name, kind, before, choices } = field;
  const label = t('desk_fieldNow', fieldLabel(name));
  if (kind === 'choice' || kind === 'check')
    return (
      <label class="desk-ask small">
        <span class="soft">{t('desk_saysNow')}</span>
        <select
          aria-label={label}
          value={before ?? UNKNOWN}
          onChange={({ currentTarget: { value } }) => onBefore(value === UNKNOWN ? null : value)}
        >
          <option value={UNKNOWN}>{t('desk_choice_unknown')}</option>
          {kind === 'choice' && <option value="">{t('desk_choice_none')}</option>}
          <Choices of={choices} />
          {kind === 'check' &&
            ['yes', 'no'].map((code) => (
              <option key={code} value={code}>
                {valueText(kind, name, code)}
              </option>
            ))}
        </select>
      </label>
    );
  return (
    <div class="desk-ask small">
      <p id={id} class="soft">
        {t('desk_saysNow')}
      </p>
      {kind === 'month' ? (
        <>
          {before !== '' && (
            <MonthField
              id={`${id}-now`}
              label={label}
              value={before ?? ''}
              onValue={(value) => onBefore(value || null)}
            />
          )}
          {(before === null || before === '') && <EmptyNow before={before} label={label} onBefore={onBefore} />}
        </>
      ) : (
        <NowText id={id} label={label} before={before} oneLine={kind === 'line'} onBefore={onBefore} />
      )}
    </div>
  );
}
