import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LockView } from '../../src/lock/contract.ts';
import type { Refusal } from '../../src/refusals.ts';
import { useView } from '../app/use-view.ts';

export interface Unlocking {
  readonly lock: LockView | undefined;
  readonly box: RefObject<HTMLDivElement | null>;
  /** True when something is approved as soon as it is unlocked. */
  readonly goesOn: boolean;
  /** Approves, or asks for the secret first. */
  readonly approve: () => void;
  readonly onOpened: () => void;
}

/**
 * Approving where it may be locked: the secret is asked for in place, and then the very thing that was to be approved is
 * approved. `what` tells it apart: when it is another by then, nothing is approved. `refusal` is the last answer: the lock
 * may have closed by itself since the screen was drawn.
 */
export function useUnlock(what: string, approve: () => void, refusal: Refusal | undefined): Unlocking {
  const { data: lock, reload } = useView('lock.get', {});
  const box = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string>();
  const latest = useRef({ what, approve, wanted });
  latest.current = { what, approve, wanted };
  const locked = lock?.state === 'locked';
  useEffect(() => {
    if (refusal?.refused !== 'locked') return;
    setWanted(latest.current.what);
    void reload();
  }, [refusal, reload]);
  useEffect(() => {
    if (locked && wanted !== undefined) focusIn(box);
  }, [locked, wanted]);
  return {
    lock,
    box,
    goesOn: wanted === what,
    approve: () => {
      if (!locked) return approve();
      setWanted(what);
      focusIn(box);
    },
    onOpened: () => {
      const now = latest.current;
      setWanted(undefined);
      void reload();
      if (now.wanted === now.what) return now.approve();
      // what had the focus is gone
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    },
  };
}

function focusIn(box: Unlocking['box']): void {
  const at = box.current?.querySelector<HTMLElement>('input, button');
  at?.focus();
  // the foot lies over the end of the window
  at?.scrollIntoView({ block: 'center' });
}
