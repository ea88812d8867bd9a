import { useFreshId } from './fresh-id.ts';

interface CheckFieldProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Presented as a switch instead of a check box. */
  asSwitch?: boolean;
}

export function CheckField({ label, checked, onChange, asSwitch }: CheckFieldProps) {
  const id = useFreshId();
  return (
    <div className="check">
      <input
        id={id}
        type="checkbox"
        role={asSwitch ? 'switch' : undefined}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
