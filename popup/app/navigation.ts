import { createContext, type RefObject } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { backFrom, type Route } from './route.ts';

export interface Navigation {
  readonly route: Route;
  /** Goes to a place, or from where one is now to another. */
  readonly go: (to: Route | ((now: Route) => Route)) => void;
  readonly back: () => void;
}

/** Where somebody is in a frame. The screens of all three go by the same routes; each frame says what it shows for one. */
export function useRoutes(begin: () => Route): Navigation {
  const [route, setRoute] = useState(begin);
  const go = useCallback<Navigation['go']>((to) => setRoute(to), []);
  return useMemo(() => ({ route, go, back: () => go(backFrom) }), [route, go]);
}

export const NavigationContext = createContext<Navigation | null>(null);

/** Every screen stands in a frame. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('outside a frame');
  return navigation;
}

/** Where the focus goes on arrival: a new screen's heading takes it, and the screen begins at its top. */
export function useArrival(): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.screen')?.scrollIntoView({ block: 'start' });
  }, []);
  return heading as RefObject<HTMLHeadingElement>;
}
