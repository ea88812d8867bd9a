import { type ChoiceName, CODES } from '../../shared/forms.ts';
import { monthName } from '../months.ts';
import { usePage, useWords } from '../page-context.ts';
import { type FieldProps, kept, useControl } from './control.tsx';
import { NativeSelect, type Option } from './native-select.tsx';

const OLDEST_YEAR = 1950;
/** Studies and certificates may end later. */
const YEARS_AHEAD = 10;

function useOptions(choice: ChoiceName | undefined): Option[] {
  const words = useWords();
  if (choice === undefined) return [];
  return CODES[choice].map((value, index) => ({ value, text: words.options[choice][index] ?? value }));
}

/** One of a few, in a native select. */
export function ChoiceField({ drawn, form }: FieldProps) {
  const words = useWords();
  const value = form.value(drawn.field);
  const options = useOptions(drawn.spec.options);
  const own = drawn.spec.options === undefined && value !== '' ? [{ value, text: value }] : options;
  return (
    <NativeSelect
      control={useControl(drawn)}
      value={value}
      onChange={(chosen) => form.set(drawn.field, chosen)}
      empty={words.pleaseSelect}
      options={own}
      renumbered={drawn.renumbered}
    />
  );
}

/** Pronouns: one of three, or words of one's own in an input that comes with the last option. */
export function PronounsField({ drawn, form }: FieldProps) {
  const words = useWords();
  const control = useControl(drawn);
  const own = useControl(drawn, words.customPronouns, 'custom');
  const options = useOptions('pronouns');
  const value = form.value(drawn.field);
  const custom = value !== '' && !options.some((option) => option.value === value && value !== 'custom');
  return (
    <>
      <NativeSelect
        control={control}
        value={custom ? 'custom' : value}
        onChange={(chosen) => form.set(drawn.field, chosen)}
        empty={words.pleaseSelect}
        options={options}
        renumbered={drawn.renumbered}
      />
      {custom && (
        <div className="field">
          {own.label}
          <input
            id={own.id}
            type="text"
            aria-label={own.ariaLabel}
            {...kept(drawn)}
            value={value === 'custom' ? '' : value}
            onChange={(event) => form.set(drawn.field, event.target.value || 'custom')}
          />
        </div>
      )}
    </>
  );
}

/** Month (values 1-12) and year (`YYYY`), each a native select with an empty first option. */
export function MonthField({ drawn, form }: FieldProps) {
  const { language } = usePage();
  const words = useWords();
  const month = useControl(drawn, words.month, 'month');
  const year = useControl(drawn, words.year, 'year');
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    text: monthName(language, index + 1, 'long'),
  }));
  const newest = new Date().getFullYear() + (drawn.form === 'position' ? 0 : YEARS_AHEAD);
  const years = Array.from({ length: newest - OLDEST_YEAR + 1 }, (_, index) => {
    const value = String(newest - index);
    return { value, text: value };
  });
  const common = (key: string) => ({
    value: form.value(`${drawn.field}${key}`),
    onChange: (value: string) => form.set(`${drawn.field}${key}`, value),
  });
  return (
    <fieldset>
      {!drawn.drops.has('legend') && <legend>{drawn.label}</legend>}
      <div className="pair">
        <NativeSelect
          control={month}
          {...common('Month')}
          empty={words.month}
          options={months}
          renumbered={drawn.renumbered}
        />
        <NativeSelect control={year} {...common('Year')} empty={words.year} options={years} renumbered={false} />
      </div>
    </fieldset>
  );
}
