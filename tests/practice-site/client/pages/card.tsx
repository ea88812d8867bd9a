import { Fragment, type ReactNode } from 'react';
import { usePage } from '../page-context.ts';

declare module 'react' {
  interface HTMLAttributes<T> {
    /** The name under which the server sent a part of the page. */
    componentkey?: string | undefined;
  }
}

interface CardProps {
  vanity: string;
  /** The last part of its component key. */
  name: string;
  /** Id of the mark it begins with in the classic front end. */
  anchor?: string;
  children: ReactNode;
}

/** A card of a profile. */
export function Card({ vanity, name, anchor, children }: CardProps) {
  if (usePage().frontEnd === 'classic') {
    return (
      <section className="card">
        {anchor !== undefined && <div id={anchor} />}
        {children}
      </section>
    );
  }
  return (
    <section className="card" componentkey={`practice.profile.card.ref.${vanity}.${name}`}>
      {children}
    </section>
  );
}

/** Text of several lines, broken by <br> as the real site does it: textContent alone loses the breaks. */
export function ExpandableText({ text }: { text: string }) {
  if (usePage().frontEnd === 'classic') {
    return (
      <div className="prose">
        <span aria-hidden="true">
          <Lines text={text} />
        </span>
        <span className="visually-hidden">
          <Lines text={text} />
        </span>
      </div>
    );
  }
  return (
    <span className="prose" data-testid="expandable-text-box">
      <Lines text={text} />
    </span>
  );
}

function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}
