import { createContext, type ReactNode, useContext } from 'react';
import type { FormState } from '../forms/form-state.ts';
import type { Drawn } from '../forms/plan.ts';
import { usePage } from '../page-context.ts';
import { classicId } from './classic-id.ts';
import { useFreshId } from './fresh-id.ts';

/** What every field component is given. */
export interface FieldProps {
  drawn: Drawn;
  form: FormState;
}

/** The number of the entry whose form stands open, as the classic front end puts it into ids. */
export const EntryIdContext = createContext('0');

/** How a control is named and found. */
export interface Control {
  id: string | undefined;
  labelId: string | undefined;
  /** Set when no label on screen names the control. */
  ariaLabel: string | undefined;
  /** What stands on screen above the control. */
  label: ReactNode;
}

/** Id and name of a control: new ones at each render, or the classic ones; less what the mutations took away. */
export function useControl(drawn: Drawn, text = drawn.label, part = ''): Control {
  const classic = usePage().frontEnd === 'classic';
  const entryId = useContext(EntryIdContext);
  const fresh = useFreshId();
  const labelId = useFreshId();
  const { drops, spec } = drawn;
  const noId = drops.has('id');
  const id = classic && !noId ? classicId(drawn, entryId, part) : fresh;
  if (drops.has('label')) return { id: noId ? undefined : id, labelId: undefined, ariaLabel: undefined, label: null };
  if (spec.nameHidden && !classic) {
    return { id: noId ? undefined : id, labelId: undefined, ariaLabel: text, label: null };
  }
  // without an id no label can point at the control
  if (noId && !classic) return { id: undefined, labelId: undefined, ariaLabel: text, label: <span>{text}</span> };
  const label = (
    <label id={labelId} htmlFor={id}>
      {text}
    </label>
  );
  return { id, labelId, ariaLabel: undefined, label };
}

/** A placeholder or a limit, unless a mutation took it away. */
export const kept = (drawn: Drawn) => ({
  placeholder: drawn.drops.has('placeholder') ? undefined : drawn.placeholder,
  maxLength: drawn.drops.has('maxlength') ? undefined : drawn.maxLength,
});
