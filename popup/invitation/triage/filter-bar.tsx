import { useId } from 'preact/hooks';
import { type StringKey, t } from '../../app/strings.ts';
import { NOTES, type QueueFilter, SORTS, STANDINGS } from './shown.ts';

interface Props {
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
}

/** Which invitations are shown, and in which order. */
export function FilterBar({ filter, onFilter }: Props) {
  const id = useId();
  const set = (patch: Partial<QueueFilter>) => onFilter({ ...filter, ...patch });
  return (
    <search class="queue-filter" aria-label={t('queue_filter')}>
      <label class="queue-words">
        <span class="small">{t('queue_words')}</span>
        <input
          type="search"
          maxLength={200}
          value={filter.words}
          onInput={(event) => set({ words: event.currentTarget.value })}
        />
      </label>
      <Choice
        label={t('queue_standing')}
        stem="queue_standing"
        values={STANDINGS}
        value={filter.standing}
        onValue={(standing) => set({ standing })}
      />
      <Choice
        label={t('queue_note')}
        stem="queue_note"
        values={NOTES}
        value={filter.note}
        onValue={(note) => set({ note })}
      />
      <label for={`${id}-mutual`}>
        <span class="small">{t('queue_mutualLeast')}</span>
        <input
          id={`${id}-mutual`}
          class="queue-number"
          type="number"
          min={0}
          max={1000}
          value={filter.mutual || ''}
          placeholder="0"
          onInput={(event) => set({ mutual: event.currentTarget.valueAsNumber || 0 })}
        />
      </label>
      <Choice
        label={t('queue_sort')}
        stem="queue_sort"
        values={SORTS}
        value={filter.sort}
        onValue={(sort) => set({ sort })}
      />
    </search>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly stem: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly onValue: (value: T) => void;
}

const Choice = <T extends string>({ label, stem, values, value, onValue }: ChoiceProps<T>) => (
  <label>
    <span class="small">{label}</span>
    <select value={value} onChange={(event) => onValue(event.currentTarget.value as T)}>
      {values.map((each) => (
        <option key={each} value={each}>
          {t(`${stem}_${each}` as StringKey)}
        </option>
      ))}
    </select>
  </label>
);
