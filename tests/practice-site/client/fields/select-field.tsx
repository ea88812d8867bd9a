import { useFreshId } from './fresh-id.ts';

interface SelectFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Shown for the empty value, which comes first. */
  empty: string;
  options: readonly { value: string; text: string }[];
}

/** A labelled native select, controlled by React. */
export function SelectField({ label, value, onChange, empty, options }: SelectFieldProps) {
  const id = useFreshId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
