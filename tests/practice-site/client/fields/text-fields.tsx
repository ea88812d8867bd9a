import { usePage } from '../page-context.ts';
import { type FieldProps, kept, useControl } from './control.tsx';
import { Counter } from './counter.tsx';
import { RichTextField } from './rich-text-field.tsx';

/** A one-line input, controlled by React. */
export function LineField({ drawn, form }: FieldProps) {
  const { id, label, ariaLabel } = useControl(drawn);
  return (
    <div className="field">
      {label}
      <input
        id={id}
        type="text"
        aria-label={ariaLabel}
        {...kept(drawn)}
        value={form.value(drawn.field)}
        onChange={(event) => form.set(drawn.field, event.target.value)}
      />
    </div>
  );
}

/** A text of several lines in a textarea, controlled by React. */
export function ProseField({ drawn, form }: FieldProps) {
  const { richDescription, frontEnd } = usePage();
  return richDescription && frontEnd !== 'classic' && drawn.field === 'description' ? (
    <RichTextField drawn={drawn} form={form} />
  ) : (
    <TextArea drawn={drawn} form={form} />
  );
}

/** Headline and About: an editor, or on older pages a plain control. */
export function RichOrPlain({ drawn, form }: FieldProps) {
  const { textarea, frontEnd } = usePage();
  if (frontEnd === 'classic' && drawn.spec.rows === 1) return <LineField drawn={drawn} form={form} />;
  return textarea || frontEnd === 'classic' ? (
    <TextArea drawn={drawn} form={form} />
  ) : (
    <RichTextField drawn={drawn} form={form} />
  );
}

function TextArea({ drawn, form }: FieldProps) {
  const { id, label, ariaLabel } = useControl(drawn);
  const value = form.value(drawn.field);
  return (
    <div className="field">
      {label}
      <textarea
        id={id}
        rows={Math.max(2, drawn.spec.rows ?? 6)}
        aria-label={ariaLabel}
        {...kept(drawn)}
        value={value}
        onChange={(event) => form.set(drawn.field, event.target.value)}
      />
      <Counter value={value} maxLength={drawn.maxLength} />
    </div>
  );
}
