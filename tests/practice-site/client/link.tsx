import type { MouseEvent, ReactNode } from 'react';
import { navigate } from './navigation.ts';

/** A link inside the site: a plain click stays in the document, anything else is left to the browser. */
export function Link({ to, label, children }: { to: string; label?: string; children: ReactNode }) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to} aria-label={label} onClick={follow}>
      {children}
    </a>
  );
}
