import { useEffect, useRef, useState } from 'react';
import { send } from '../server.ts';
import type { FormState } from './form-state.ts';

/** Draws the form anew, once, so long after the last key, with its first fields blank. The number is of the drawing. */
export function useRedraw(form: FormState, afterMs: number | null): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (afterMs === null || drawn > 0 || !form.dirty) return;
    const timer = setTimeout(() => {
      for (const name of ['title', 'company', 'headline']) if (form.value(name) !== '') form.set(name, '');
      setDrawn(1);
    }, afterMs);
    return () => clearTimeout(timer);
  }, [form, afterMs, drawn]);
  return drawn;
}

/** Sends the description whenever another one stands there; what it is put back to is not sent. */
export function useSavesItself(form: FormState, endpoint: string | null): void {
  const description = form.value('description');
  const came = form.opened('description');
  const opened = useRef(form.values);
  useEffect(() => {
    if (endpoint === null || description === came) return;
    const { notifyNetwork: _, ...values } = opened.current;
    void send(endpoint, { values: { ...values, description } });
  }, [endpoint, description, came]);
}
