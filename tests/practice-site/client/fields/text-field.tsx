import { useFreshId } from './fresh-id.ts';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  /** UTF-16 units. */
  maxLength?: number | undefined;
}

/** A labelled one-line input, controlled by React. */
export function TextField({ label, value, onChange, placeholder, maxLength }: TextFieldProps) {
  const id = useFreshId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** A labelled textarea, controlled by React. `labelHidden` names it by aria-label alone. */
export function TextArea(props: TextFieldProps & { rows: number; labelHidden?: boolean }) {
  const id = useFreshId();
  return (
    <div className="field">
      {!props.labelHidden && <label htmlFor={id}>{props.label}</label>}
      <textarea
        id={id}
        rows={props.rows}
        value={props.value}
        maxLength={props.maxLength}
        aria-label={props.labelHidden ? props.label : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <Counter value={props.value} maxLength={props.maxLength} />
    </div>
  );
}

/** How much of a limit is used, in UTF-16 units. */
export function Counter({ value, maxLength }: { value: string; maxLength: number | undefined }) {
  if (maxLength === undefined) return null;
  return (
    <p className="counter">
      {value.length.toLocaleString('en')}/{maxLength.toLocaleString('en')}
    </p>
  );
}
