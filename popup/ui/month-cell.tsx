import { useState } from 'preact/hooks';
import { t } from '../app/strings.ts';
import { MonthOptions } from './month-field.tsx';

interface Props {
  readonly id?: string;
  readonly label: string;
  readonly describedBy?: string | undefined;
  /** `2019-03`, `2019` or empty. */
  readonly value: string;
  readonly onValue: (value: string) => void;
}

const FIRST_YEAR = 1950;

/** A month and a year, as the site asks for them; the month may be left open. */
export function MonthField({ id, label, describedBy, value, onValue }: Props) {
  // a month that was chosen before its year
  const [waiting, setWaiting] = useState('');
  const year = value.slice(0, 4);
  const month = value.slice(5, 7) || (year ? '' : waiting);
  const set = (newYear: string, newMonth: string) => {
    setWaiting(newMonth);
    onValue(newYear === '' || newMonth === '' ? newYear : `${newYear}-${newMonth}`);
  };
  return (
    <div class="desk-month">
      <select
        id={id}
        aria-label={t('desk_monthOf', label)}
        aria-describedby={describedBy}
        value={month}
        onChange={(event) => set(year, event.currentTarget.value)}
      >
        <MonthOptions none={t('desk_month')} />
      </select>
      <select
        aria-label={t('desk_yearOf', label)}
        aria-describedby={describedBy}
        value={year}
        onChange={(event) => set(event.currentTarget.value, month)}
      >
        <option value="">{t('desk_year')}</option>
        {years(year).map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The newest first; what ends may end in years to come. */
function years(own: string): string[] {
  const last = new Date().getFullYear() + 10;
  const all = Array.from({ length: last - FIRST_YEAR + 1 }, (_, back) => String(last - back));
  return own === '' || all.includes(own) ? all : [...all, own];
}
