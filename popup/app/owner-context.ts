import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AppView } from '../../src/rpc/app.ts';
import type { Route } from './route.ts';

export interface OwnerPages {
  readonly app: AppView;
  readonly frame: 'popup' | 'desk';
  readonly go: (route: Route) => void;
  /** Says something to a screen reader that the screen shows in another way. */
  readonly say: (text: string) => void;
  readonly reload: () => Promise<void>;
}

export const OwnerContext = createContext<OwnerPages | null>(null);

/** Only screens inside `OwnerApp` call this. */
export function useOwner(): OwnerPages {
  const owner = useContext(OwnerContext);
  if (!owner) throw new Error('outside OwnerApp');
  return owner;
}
