import { useId } from 'react';

// Starts anywhere, so that the ids of two loads of the same page differ too.
let renders = Math.floor(Math.random() * 46_656);

/** An element id that is another one after every render: nothing may be found by its id twice. */
export function useFreshId(): string {
  const stem = useId();
  renders += 1;
  return `${stem}${renders.toString(36)}_`;
}
