import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { shadowByQuery } from './navigation.ts';
import { usePage } from './page-context.ts';

/** The open shadow root of the page, where it has one. */
const OutletContext = createContext<ShadowRoot | null>(null);

const useShadow = (): boolean => usePage().shadow || shadowByQuery;

/** Gives the page its one shadow root when it is built that way. */
export function WithOutlet({ children }: { children: ReactNode }) {
  const asked = useShadow();
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const attach = useCallback((host: HTMLDivElement | null) => {
    if (host) setRoot(host.shadowRoot ?? host.attachShadow({ mode: 'open' }));
  }, []);
  return (
    <OutletContext value={root}>
      {children}
      {asked && <div id="interop-outlet" ref={attach} />}
      {asked && root && createPortal(<link rel="stylesheet" href="/practice-site.css" />, root)}
    </OutletContext>
  );
}

/** Where dialogs and composers stand: in the page itself, or in its shadow root. */
export function Outlet({ children }: { children: ReactNode }) {
  const root = useContext(OutletContext);
  if (!useShadow()) return children;
  return root && createPortal(children, root);
}

/** The same for the forms of a profile, whose older makes are never in a shadow root. */
export function FormRoot({ children }: { children: ReactNode }) {
  return usePage().frontEnd === 'new' ? <Outlet>{children}</Outlet> : children;
}
