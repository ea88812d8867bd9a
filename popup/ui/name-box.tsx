interface Props {
  readonly label: string;
  readonly name: string;
  readonly onName: (name: string) => void;
}

/** What something of the writer's own is called; the first box of its dialog. */
export const NameBox = ({ label, name, onName }: Props) => (
  <label class="desk-field">
    {label}
    <input
      type="text"
      required
      pattern=".*\S.*"
      maxLength={80}
      autofocus
      autocomplete="off"
      value={name}
      onInput={(event) => onName(event.currentTarget.value)}
    />
  </label>
);
