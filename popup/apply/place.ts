import { createContext } from 'preact';

/** Where in the panel the owner is. `id` is the grant to review, `change` where to begin. */
export type PanelPlace =
  | { readonly at: 'plan' | 'activity' | 'copies' | 'help' }
  | { readonly at: 'review'; readonly id: string; readonly change?: string };

export const PLAN: PanelPlace = { at: 'plan' };

/** Takes the owner to another place of the panel. */
export const PanelGo = createContext<(place: PanelPlace) => void>(() => undefined);
