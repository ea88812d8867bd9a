import { useState } from 'react';
import type { Values } from '../../shared/values.ts';

/** The values of an open form, by field name. */
export interface FormState {
  values: Readonly<Values>;
  /** True when any value differs from what the form was opened with. */
  dirty: boolean;
  value: (name: string) => string;
  /** What the form was opened with. */
  opened: (name: string) => string;
  set: (name: string, value: string) => void;
}

/** Keeps a form's values in React: this, and never the document, is what a save sends. */
export function useFormState(initial: Readonly<Values>): FormState {
  const [opened] = useState(initial);
  const [values, setValues] = useState(initial);
  return {
    values,
    // telling the network is no change of the profile
    dirty: Object.entries(values).some(([name, value]) => name !== 'notifyNetwork' && value !== (opened[name] ?? '')),
    value: (name) => values[name] ?? '',
    opened: (name) => opened[name] ?? '',
    set: (name, value) => setValues((before) => ({ ...before, [name]: value })),
  };
}

/** The same where the site keeps one field as it came, whatever is typed. */
export const withKept = (form: FormState, name: string): FormState => ({
  ...form,
  set: (field, value) => field !== name && form.set(field, value),
});

/** The same for a control that is saved nowhere: reads what the form holds until it is typed into. */
export function useDetachedState(form: FormState, start: string | undefined): FormState {
  const [values, setValues] = useState<Values>({});
  return {
    ...form,
    value: (name) => values[name] ?? start ?? form.opened(name),
    set: (name, value) => setValues((before) => ({ ...before, [name]: value })),
  };
}
