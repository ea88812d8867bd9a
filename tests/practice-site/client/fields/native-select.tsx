import type { Control } from './control.tsx';

export interface Option {
  value: string;
  text: string;
}

interface NativeSelectProps {
  control: Control;
  value: string;
  onChange: (value: string) => void;
  /** Shown for the empty value, which comes first. */
  empty: string;
  options: readonly Option[];
  /** The document's option values are each the next one's, while texts and meaning stay. */
  renumbered: boolean;
}

/** A labelled native select, controlled by React. */
export function NativeSelect({ control, value, onChange, empty, options, renumbered }: NativeSelectProps) {
  const shownFor = (index: number): string => options[renumbered ? (index + 1) % options.length : index]?.value ?? '';
  const indexOf = (wanted: string): number => options.findIndex((option) => option.value === wanted);
  const choose = (shown: string) => {
    const index = options.findIndex((_, at) => shownFor(at) === shown);
    onChange(options[index]?.value ?? '');
  };
  return (
    <div className="field">
      {control.label}
      <select
        id={control.id}
        aria-label={control.ariaLabel}
        value={indexOf(value) < 0 ? '' : shownFor(indexOf(value))}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{empty}</option>
        {options.map((option, index) => (
          <option key={option.value} value={shownFor(index)}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
