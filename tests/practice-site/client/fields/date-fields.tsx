import { monthName } from '../months.ts';
import { usePage, useWords } from '../page-context.ts';
import { SelectField } from './select-field.tsx';

const OLDEST_YEAR = 1950;

interface DateFieldsProps {
  legend: string;
  month: string;
  year: string;
  onMonth: (month: string) => void;
  onYear: (year: string) => void;
}

/** Month (values 1-12) and year (`YYYY`), each a native select with an empty first option. */
export function DateFields({ legend, month, year, onMonth, onYear }: DateFieldsProps) {
  const { language } = usePage();
  const words = useWords();
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    text: monthName(language, index + 1, 'long'),
  }));
  const newest = new Date().getFullYear();
  const years = Array.from({ length: newest - OLDEST_YEAR + 1 }, (_, index) => {
    const value = String(newest - index);
    return { value, text: value };
  });
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="pair">
        <SelectField label={words.month} value={month} onChange={onMonth} empty={words.month} options={months} />
        <SelectField label={words.year} value={year} onChange={onYear} empty={words.year} options={years} />
      </div>
    </fieldset>
  );
}
