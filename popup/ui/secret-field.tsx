import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly fresh?: boolean;
  /** Said under the box. */
  readonly hint?: string;
}

/** A PIN or passphrase; never shown, never kept by the browser's own forms. */
export function SecretField({ label, value, onValue, fresh, hint }: Props) {
  const id = useId();
  return (
    <div class="stack">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        autocomplete={fresh ? 'new-password' : 'off'}
        maxLength={200}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={value}
        // the foot may have grown over it
        onFocus={(event) => event.currentTarget.scrollIntoView({ block: 'center' })}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint && (
        <p id={`${id}-hint`} class="small soft">
          {hint}
        </p>
      )}
    </div>
  );
}
