interface Props {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onValue: (value: number) => void;
}

/** A whole number from 1; the browser itself says what is wrong with another. */
export const NumberField = ({ label, value, most, onValue }: Props) => (
  <label class="desk-field">
    {label}
    <input
      type="number"
      required
      min={1}
      max={most}
      step={1}
      value={Number.isNaN(value) ? '' : value}
      onInput={(event) => onValue(event.currentTarget.valueAsNumber)}
    />
  </label>
);
