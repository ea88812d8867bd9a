import { t } from '../app/strings.ts';
import { monthName } from './format/value-text.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

interface Props {
  readonly label: string;
  /** `2019-03`, `2019`, empty, or what is there of it while it is being written. */
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A month and a year; the month may stay open. */
export function MonthEdit({ label, value, onValue }: Props) {
  const [year = '', month = ''] = value.split('-');
  const put = (y: string, m: string) => onValue(m === '' ? y : `${y}-${m}`);
  return (
    <fieldset>
      <legend>{label}</legend>
      <div class="row month">
        <select
          aria-label={t('edit_month')}
          value={month}
          onChange={(event) => put(year, event.currentTarget.value)}
          class="grow"
        >
          <MonthOptions none={t('edit_noMonth')} />
        </select>
        <input
          type="text"
          inputMode="numeric"
          maxLength={4}
          aria-label={t('edit_year')}
          placeholder={t('edit_year')}
          value={year}
          onInput={(event) => put(event.currentTarget.value.replace(/\D/g, ''), month)}
        />
      </div>
    </fieldset>
  );
}

/** The months by name, after the choice of none. */
export const MonthOptions = ({ none }: { none: string }) => (
  <>
    <option value="">{none}</option>
    {MONTHS.map((one) => (
      <option key={one} value={one}>
        {monthName(Number(one))}
      </option>
    ))}
  </>
);
