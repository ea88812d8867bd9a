import { Fragment, type ReactNode } from 'react';

declare module 'react' {
  interface HTMLAttributes<T> {
    /** The name under which the server sent a part of the page. */
    componentkey?: string | undefined;
  }
}

/** A card of a profile; `name` is the last part of its component key. */
export function Card({ vanity, name, children }: { vanity: string; name: string; children: ReactNode }) {
  return (
    <section className="card" componentkey={`practice.profile.card.ref.${vanity}.${name}`}>
      {children}
    </section>
  );
}

/** Text of several lines, broken by <br> as the real site does it: textContent alone loses the breaks. */
export function ExpandableText({ text }: { text: string }) {
  return (
    <span className="prose" data-testid="expandable-text-box">
      {text.split('\n').map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <Fragment key={index}>
          {index > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </span>
  );
}
