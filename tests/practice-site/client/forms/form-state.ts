import { useState } from 'react';

/** The values of an open form, by field name. */
export interface FormState {
  values: Readonly<Record<string, string>>;
  /** True when any value differs from what the form was opened with. */
  dirty: boolean;
  value: (name: string) => string;
  /** A setter for one field. */
  setter: (name: string) => (value: string) => void;
}

/** Keeps a form's values in React: this, and never the document, is what a save sends. */
export function useFormState(initial: Readonly<Record<string, string>>): FormState {
  const [opened] = useState(initial);
  const [values, setValues] = useState(initial);
  return {
    values,
    dirty: Object.entries(values).some(([name, value]) => value !== (opened[name] ?? '')),
    value: (name) => values[name] ?? '',
    setter: (name) => (value) => setValues((before) => ({ ...before, [name]: value })),
  };
}
