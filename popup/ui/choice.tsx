interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onValue: (id: string) => void;
}

/** One of several people, by name. */
export const ChoiceField = ({ label, value, options, onValue }: Props) => (
  <label class="desk-field">
    {label}
    <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
      {options.map(({ id, name }) => (
        <option key={id} value={id} dir="auto">
          {name}
        </option>
      ))}
    </select>
  </label>
);
