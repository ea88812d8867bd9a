import { useId, useState } from 'preact/hooks';
import type { RequestView } from '../../src/grant/contract.ts';
import { t, tn } from '../app/strings.ts';
import { shortDay } from '../ui/format/time.ts';

const DAY = 86_400_000;

interface Props {
  readonly request: RequestView;
  readonly days: number;
  readonly onDays: (days: number) => void;
  readonly maxChanges: number;
  readonly onMaxChanges: (changes: number) => void;
}

/** For how long and how much: both go down only. */
export function HowLong({ request, days, onDays, maxChanges, onMaxChanges }: Props) {
  return (
    <div class="amounts">
      <Amount
        before={t('request_for')}
        unit={tn('request_days', days)}
        most={request.days}
        value={days}
        onChange={onDays}
        hint={t('request_until', shortDay(Date.now() + days * DAY))}
      />
      <Amount
        before={t('request_atMost')}
        unit={tn('request_changes', maxChanges)}
        most={request.maxChanges}
        value={maxChanges}
        onChange={onMaxChanges}
        hint={t('request_lower')}
      />
    </div>
  );
}

interface AmountProps {
  readonly before: string;
  readonly unit: string;
  readonly hint: string;
  readonly most: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Amount({ before, unit, hint, most, value, onChange }: AmountProps) {
  const id = useId();
  // what is being typed may be empty or too much for a moment; what counts is always a number within the bounds
  const [typed, setTyped] = useState(String(value));
  const take = (text: string) => {
    setTyped(text);
    const number = Math.trunc(Number(text));
    if (text !== '' && Number.isFinite(number)) onChange(Math.min(most, Math.max(1, number)));
  };
  return (
    <div class="card amount">
      <label for={id} class="small soft">
        {before}
      </label>
      <div class="row">
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          value={typed}
          aria-describedby={`${id}-hint`}
          onInput={(event) => take(event.currentTarget.value)}
          onBlur={() => setTyped(String(value))}
        />
        <strong>{unit}</strong>
      </div>
      <p id={`${id}-hint`} class="small soft">
        {hint}
      </p>
    </div>
  );
}
