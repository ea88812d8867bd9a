import { itemsOf } from '../../../src/profile/values.ts';
import { t } from '../../app/strings.ts';
import { choiceText } from '../../ui/format/value-text.ts';
import { GrowingText } from '../../ui/growing-text.tsx';
import { MonthField } from '../../ui/month-cell.tsx';
import type { FieldState } from './field-state.ts';

interface Props {
  readonly id: string;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly field: FieldState;
  readonly describedBy?: string | undefined;
  readonly onText: (text: string) => void;
}

/** What a field is filled with, by its kind; a check has its label beside it and stands elsewhere. */
export function FieldControl({ id, label, field, describedBy, onText }: Props) {
  const { kind, text, choices } = field;
  switch (kind) {
    case 'month':
      return <MonthField id={id} label={label} describedBy={describedBy} value={text} onValue={onText} />;
    case 'choice':
      return (
        <select
          id={id}
          aria-label={label}
          aria-describedby={describedBy}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
        >
          <option value="">{t('desk_choice_none')}</option>
          <Choices of={choices} />
        </select>
      );
    default:
      return (
        <GrowingText
          id={id}
          label={label}
          describedBy={describedBy}
          value={text}
          oneLine={kind === 'line'}
          onValue={onText}
          onLeave={() => {
            if (kind === 'list' && tidy(text) !== text) onText(tidy(text));
          }}
        />
      );
  }
}

export const Choices = ({ of }: { readonly of: readonly string[] | undefined }) => (
  <>
    {of?.map((code) => (
      <option key={code} value={code}>
        {choiceText(code)}
      </option>
    ))}
  </>
);

/** One item a line, without what only typing left behind. */
export const tidy = (list: string): string =>
  itemsOf(
    list
      .split('\n')
      .map((item) => item.trim())
      .join('\n'),
  ).join('\n');
