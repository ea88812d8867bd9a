import { type FieldProps, useControl } from './control.tsx';

/** A check box, or the same presented as a switch. */
export function CheckField({ drawn, form }: FieldProps) {
  const { id, label, ariaLabel } = useControl(drawn);
  const asSwitch = drawn.spec.kind === 'switch' && !drawn.drops.has('role');
  return (
    <div className="check">
      <input
        id={id}
        type="checkbox"
        role={asSwitch ? 'switch' : undefined}
        aria-label={ariaLabel}
        checked={form.value(drawn.field) === 'true'}
        onChange={(event) => form.set(drawn.field, String(event.target.checked))}
      />
      {label}
    </div>
  );
}
