import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useNavigation } from './navigation.ts';
import type { DeskDialog, DeskRoute } from './route.ts';

export interface Desk {
  readonly desk: DeskRoute;
  /** Changes a part of where one is. */
  readonly move: (part: Partial<Omit<DeskRoute, 'at'>>) => void;
  /** Shows a client; what was open of another one is not. */
  readonly select: (client: string) => void;
}

export const PASTE: DeskDialog = { what: 'paste', dropped: [] };

/** The same address at the desk: of all places it knows how to begin with pasting only. */
export const deskOf = (hash: string): DeskRoute => ({
  at: 'desk',
  client: null,
  step: 'clients',
  dialog: hash === '#paste' ? PASTE : null,
  ofClient: null,
});

/** The writer's place at the desk. */
export function useDesk(): Desk {
  const { route, go } = useNavigation();
  if (route.at !== 'desk') throw new Error('outside the desk');
  return useMemo(() => {
    const change = (part: (now: DeskRoute) => Partial<DeskRoute>) =>
      go((now) => (now.at === 'desk' ? { ...now, ...part(now) } : now));
    return {
      desk: route,
      move: (part) => change(() => part),
      select: (client) =>
        change((now) => ({
          client,
          step: 'slots',
          ...(client === now.client ? {} : { slot: undefined, ofClient: null }),
        })),
    };
  }, [route, go]);
}

/** The same width as in desk-page.css: below it the three columns become three steps. */
const NARROW = '(width < 56.25em)';

/**
 * For one of the steps: when it comes on screen in the place of another, its heading gets the focus. Side by side
 * nothing moves, and the step the desk opens with (`first`) takes nothing.
 */
export function useStepFocus<T extends HTMLElement>(shown: boolean, first = false): RefObject<T> {
  const column = useRef<T>(null);
  const waits = useRef(first);
  useEffect(() => {
    if (shown && !waits.current && matchMedia(NARROW).matches) column.current?.querySelector('h2')?.focus();
    waits.current = false;
  }, [shown]);
  return column as RefObject<T>;
}
