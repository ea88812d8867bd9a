import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AppView } from '../../src/rpc/app.ts';
import { type Navigation, useNavigation } from './navigation.ts';

export interface OwnerPages {
  readonly app: AppView;
  /** Says something to a screen reader that the screen shows in another way. */
  readonly say: (text: string) => void;
  readonly reload: () => Promise<void>;
}

export const OwnerContext = createContext<OwnerPages | null>(null);

/** Only the owner's screens call this. */
export function useOwner(): OwnerPages & Pick<Navigation, 'go' | 'back'> {
  const owner = useContext(OwnerContext);
  if (!owner) throw new Error('outside OwnerPages');
  const { go, back } = useNavigation();
  return { ...owner, go, back };
}
