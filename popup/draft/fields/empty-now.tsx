import { t } from '../../app/strings.ts';

interface Props {
  readonly before: string | null;
  /** Of the field, where several stand on one screen. */
  readonly label?: string | undefined;
  readonly onBefore: (before: string | null) => void;
}

/** "It is empty now": said by the writer where nobody has shared the text. */
export const EmptyNow = ({ before, label, onBefore }: Props) => (
  <label class="desk-check small">
    <input
      type="checkbox"
      aria-label={label && `${label}: ${t('desk_now_isEmpty')}`}
      checked={before === ''}
      onChange={(event) => onBefore(event.currentTarget.checked ? '' : null)}
    />
    {t('desk_now_isEmpty')}
  </label>
);
