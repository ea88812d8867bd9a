import { type ReactNode, useCallback, useState } from 'react';
import { createPortal } from 'react-dom';
import { shadowByQuery } from './navigation.ts';
import { usePage } from './page-context.ts';

/** Where forms stand: in the page itself, or in an open shadow root when the page is built that way. */
export function FormRoot({ children }: { children: ReactNode }) {
  const { shadow, frontEnd } = usePage();
  const asked = frontEnd === 'new' && (shadow || shadowByQuery);
  return asked ? <ShadowOutlet>{children}</ShadowOutlet> : children;
}

function ShadowOutlet({ children }: { children: ReactNode }) {
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const attach = useCallback((host: HTMLDivElement | null) => {
    if (host) setRoot(host.shadowRoot ?? host.attachShadow({ mode: 'open' }));
  }, []);
  return (
    <div id="interop-outlet" ref={attach}>
      {root &&
        createPortal(
          <>
            <link rel="stylesheet" href="/practice-site.css" />
            {children}
          </>,
          root,
        )}
    </div>
  );
}
